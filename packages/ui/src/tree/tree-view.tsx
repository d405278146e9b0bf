import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { Icon } from "../icons.tsx";
import { useMounted } from "../platform/mounted.ts";
import { names } from "../platform/names.ts";
import { branches, rowsInSight, type TreeItem } from "./shape.ts";
import { Tree, type TreeProps, turn } from "./tree.tsx";

/** Up to this many rows the whole tree is in the page; above, only what is in sight is drawn. */
export const WHOLE_TREE = 300;

const NONE: ReadonlySet<string> = new Set();
const SIGN = <Icon name="right" size={12} />;

type ViewProps<T extends TreeItem> = TreeProps<T> & {
  /** The row's own page: Enter follows it. */
  href?: (item: T) => string | undefined;
  onGo?: (href: string) => void;
};

/** A tree of any size: nested lists when small or without a script, windowed with the keys of a tree when large. */
export function TreeView<T extends TreeItem>(props: ViewProps<T>) {
  const mounted = useMounted();
  if (props.items.length <= WHOLE_TREE) return <Tree {...props} />;
  if (mounted) return <WindowedTree {...props} />;
  const shown = rowsInSight(branches(props.items), props.open ?? NONE).slice(0, WHOLE_TREE);
  return <Tree {...props} items={shown.map((row) => row.item)} />;
}

function WindowedTree<T extends TreeItem>(props: ViewProps<T>) {
  const { label, items, line, below, open, href, onGo, ghost, inside, twist } = props;
  const box = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState<ReadonlySet<string>>(() => new Set(open));
  const opened = twist ? (open ?? NONE) : turned;
  const [active, setActive] = useState(0);
  const tree = useMemo(() => branches(items), [items]);
  const rows = useMemo(() => rowsInSight(tree, opened, inside), [tree, opened, inside]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => 40,
    overscan: 12,
    getItemKey: (index) => rows[index]?.item.id ?? index,
  });

  const toggle = (id: string, to: boolean) => {
    const control = box.current?.querySelector<HTMLElement>(`[data-index="${active}"] .twist > a`);
    if (twist && control) return turn(control, to);
    setTurned((before) => {
      const after = new Set(before);
      if (to) after.add(id);
      else after.delete(id);
      return after;
    });
  };
  const moveTo = (index: number) => {
    const at = Math.max(0, Math.min(rows.length - 1, index));
    setActive(at);
    virtual.scrollToIndex(at);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus());
  };
  const onKey = (event: KeyboardEvent) => {
    const row = rows[active];
    if (!row) return;
    const parent = rows.findLastIndex((one, index) => index < active && one.level < row.level);
    switch (event.key) {
      case "ArrowDown":
        moveTo(active + 1);
        break;
      case "ArrowUp":
        moveTo(active - 1);
        break;
      case "Home":
        moveTo(0);
        break;
      case "End":
        moveTo(rows.length - 1);
        break;
      case "ArrowRight":
        if (row.open === false) toggle(row.item.id, true);
        else if (row.open) moveTo(active + 1);
        break;
      case "ArrowLeft":
        if (row.open) toggle(row.item.id, false);
        else if (parent >= 0) moveTo(parent);
        break;
      case "Enter": {
        const to = event.target instanceof HTMLAnchorElement ? undefined : href?.(row.item);
        if (to === undefined) return;
        if (onGo) onGo(to);
        else window.location.assign(to);
        break;
      }
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div ref={box} className="tree-window">
      <div
        className="tree"
        role="tree"
        tabIndex={-1}
        aria-label={label}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKey}
      >
        {virtual.getVirtualItems().map((at) => {
          const row = rows[at.index];
          if (!row) return null;
          return (
            <div
              key={at.key}
              ref={virtual.measureElement}
              data-index={at.index}
              className={names("tree-row", ghost?.(row.item) && "ghost")}
              role="treeitem"
              tabIndex={at.index === active ? 0 : -1}
              aria-level={row.level}
              aria-expanded={row.open ?? undefined}
              aria-setsize={row.of}
              aria-posinset={row.place}
              aria-selected={at.index === active}
              style={{ transform: `translateY(${at.start}px)` }}
              onFocus={() => setActive(at.index)}
            >
              {row.open !== null && twist ? (
                <span className="twist">{twist(row.item, row.open, SIGN)}</span>
              ) : (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the row's arrow keys do the same
                // biome-ignore lint/a11y/noStaticElementInteractions: the row itself is the control
                <span className="twist" onClick={() => row.open !== null && toggle(row.item.id, !row.open)}>
                  {row.open === null ? null : SIGN}
                </span>
              )}
              <span className="line">{line(row.item)}</span>
              {row.open !== false && below?.(row.item) ? (
                <div className="below">{below(row.item)}</div>
              ) : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}
