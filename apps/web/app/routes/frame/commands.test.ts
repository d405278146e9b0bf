import { expect, test } from "vitest";
import { commandsFor } from "./commands.ts";

const at = (past: boolean) => ({ past, keepDay: (path: string) => (past ? `${path}#day` : path) });
const guest = { account: { personId: null }, may: [], leads: [] };
const administrator = { ...guest, may: ["unit.open", "person.add", "import.run", "audit.read"] };
const hrefs = (who: Parameters<typeof commandsFor>[0], past = false) =>
  commandsFor(who, "fr", at(past)).map((command) => command.href);

test("a guest is offered pages, and nothing to change", () => {
  expect(hrefs(guest)).toEqual([
    "/changes",
    "/organisation?view=table",
    "/organisation?view=table&crossed=1",
    "/people",
    "/pools",
    "/account",
  ]);
});

test("each command is there for those who may, and only for them", () => {
  expect(hrefs(administrator)).toEqual(
    expect.arrayContaining(["/units/new", "/people/new", "/admin/import", "/admin/audit"]),
  );
  expect(hrefs(administrator)).not.toContain("/admin/settings");
  expect(hrefs({ ...guest, leads: [{ kind: "tribe" }] })).toContain("/units/new");
  expect(hrefs({ ...guest, leads: [{ kind: "squad" }] })).not.toContain("/units/new");
  expect(hrefs({ ...guest, account: { personId: "ada" } })).toContain("/my-page");
});

test("under a past day nothing changes anything, and pages of a day keep it", () => {
  expect(hrefs(administrator, true)).not.toContain("/units/new");
  expect(hrefs(administrator, true)).toContain("/people#day");
  expect(hrefs(administrator, true)).toContain("/admin/import");
});
