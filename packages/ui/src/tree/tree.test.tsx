import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { branches, rowsInSight } from "./shape.ts";
import { Tree } from "./tree.tsx";

const items = [
  { id: "buy", parentId: null, name: "Buy" },
  { id: "till", parentId: "buy", name: "Till" },
  { id: "choose", parentId: null, name: "Choose" },
];

test("a row of which nothing was sent can be opened all the same when there is something inside", () => {
  const inside = (item: { id: string }) => item.id === "choose";
  const open = (said?: typeof inside) =>
    rowsInSight(branches(items), new Set(["buy"]), said).map((row) => [row.item.id, row.open]);
  expect(open()).toEqual([
    ["buy", true],
    ["till", null],
    ["choose", null],
  ]);
  expect(open(inside)).toEqual([
    ["buy", true],
    ["till", null],
    ["choose", false],
  ]);
});

test("where the page says what is open, its own links stand around the twists and nothing opens by itself", () => {
  const html = renderToStaticMarkup(
    <Tree
      label="Units"
      items={items}
      open={new Set(["buy"])}
      inside={(item) => item.id === "choose"}
      line={(item) => item.name}
      twist={(item, open, sign) => (
        <a href={`?turn=${item.id}`} aria-expanded={open}>
          {sign}
        </a>
      )}
    />,
  );
  expect(html).not.toContain("<details");
  expect(html.match(/aria-expanded="(true|false)"/g)).toEqual([
    'aria-expanded="true"',
    'aria-expanded="false"',
  ]);
  expect(html).toContain('href="?turn=choose"');
  expect(html).not.toContain("?turn=till");
  expect(html).toContain('<li class="open">');
});
