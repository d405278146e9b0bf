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
  if (children.length === 0 && !below) {
    return (
      <li className={names(props.ghost?.(item) && "ghost")}>
        <div className="tree-head">
          <span className="twist" />
          <span className="line">{props.line(item)}</span>
        </div>
      </li>
    );
  }
  return (
    <li>
      <div className="tree-head">
        <details className="twist" open={props.open?.has(item.id)}>
          <summary aria-label={item.name}>
            <Icon name="right" size={12} />
          </summary>
        </details>
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
  if (!(target instanceof HTMLElement) || target.tagName !== "SUMMARY") return;
  const details = target.parentElement as HTMLDetailsElement;
  if (event.key === "ArrowRight") details.open = true;
  else if (event.key === "ArrowLeft") details.open = false;
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("summary")].filter(
      (line) => line.offsetParent !== null,
    );
    lines[lines.indexOf(target) + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  } else return;
  event.preventDefault();
}
