import { expect, test } from "vitest";
import { csv, inert } from "./csv";

test("cells that need quotes get them, and each language its delimiter", () => {
  const rows = [
    ["a", "b"],
    ['say "hi"', "x;y"],
    ["two\nlines", ""],
  ];
  expect(csv(rows, "en")).toBe('\ufeffa,b\r\n"say ""hi""","x;y"\r\n"two\nlines",\r\n');
  expect(csv([["a", "b,c"]], "fr")).toBe('\ufeffa;"b,c"\r\n');
});

test("what a spreadsheet would run is made a text; numbers stay numbers", () => {
  expect(inert("=HYPERLINK(1)")).toBe("'=HYPERLINK(1)");
  expect(inert("@sum")).toBe("'@sum");
  expect(inert("-12,5")).toBe("-12,5");
  expect(inert("Ada")).toBe("Ada");
});
