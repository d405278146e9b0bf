import type { KeyboardEvent, ReactNode } from "react";
import { Icon } from "../icons.tsx";
import { names } from "../platform/names.ts";
import { type Branch, branches, type TreeItem } from "./shape.ts";

export type TreeProps<T extends TreeItem> = {
  label: string;
  items: readonly T[];
  /** The line of a row: usually a `<TreeLine>`. */
  line: (item: T) => ReactNode;
  /** What stands under the line when the row is open: chips, a seat. */
  below?: (item: T) => ReactNode;
  /** Which rows are open at first. */
  open?: ReadonlySet<string>;
  /** A row that is named though it is not there on the day. */
  ghost?: (item: T) => boolean;
  /** Whether there is something to open in a row of which nothing is among the items yet. */
  inside?: (item: T) => boolean;
  /**
   * The link around the twist, for a page whose address says what is open: rows then do not open by themselves, and
   * `open` is what the page says it is.
   */
  twist?: (item: T, open: boolean, sign: ReactNode) => ReactNode;
};

/**
 * The organisation as nested lists that open and close by themselves, without a script: each line has a `<details>`
 * of its own for the twist, and CSS shows what is inside. Arrows work once a script runs.
 */
export function Tree<T extends TreeItem>(props: TreeProps<T>) {
  return (
    <ul className="tree" aria-label={props.label} onKeyDown={moveByArrows}>
      {branches(props.items).map((branch) => (
        <TreeBranch key={branch.item.id} branch={branch} {...props} />
      ))}
    </ul>
  );
}

function TreeBranch<T extends TreeItem>({ branch, ...props }: TreeProps<T> & { branch: Branch<T> }) {
  const { item, children } = branch;
  const below = props.below?.(item);
  if (children.length === 0 && !below && !props.inside?.(item)) {
    return (
      <li className={names(props.ghost?.(item) && "ghost")}>
        <div className="tree-head">
          <span className="twist" />
          <span className="line">{props.line(item)}</span>
        </div>
      </li>
    );
  }
  const open = props.open?.has(item.id) ?? false;
  const sign = <Icon name="right" size={12} />;
  return (
    <li className={names(props.twist && open && "open")}>
      <div className="tree-head">
        {props.twist ? (
          <span className="twist">{props.twist(item, open, sign)}</span>
        ) : (
          <details className="twist" open={open}>
            <summary aria-label={item.name}>{sign}</summary>
          </details>
        )}
        <span className="line">{props.line(item)}</span>
      </div>
      <div className="inside">
        {below ? <div className="below">{below}</div> : null}
        {children.length > 0 ? (
          <ul className="branch">
            {children.map((child) => (
              <TreeBranch key={child.item.id} {...props} branch={child} />
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

/** Up and down between lines in sight, right opens, left closes. */
function moveByArrows(event: KeyboardEvent<HTMLUListElement>) {
  const target = event.target;
  if (!(target instanceof HTMLElement) || !target.matches(TWISTS)) return;
  if (event.key === "ArrowRight") turn(target, true);
  else if (event.key === "ArrowLeft") turn(target, false);
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>(TWISTS)].filter(
      (line) => line.offsetParent !== null,
    );
    lines[lines.indexOf(target) + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  } else return;
  event.preventDefault();
}

const TWISTS = ".twist > summary, .twist > a";

/** Opens or closes the row of a twist, unless it stands so already. */
export function turn(twist: HTMLElement, to: boolean) {
  const details = twist.parentElement;
  if (details instanceof HTMLDetailsElement) details.open = to;
  else if ((twist.getAttribute("aria-expanded") === "true") !== to) twist.click();
}
