import { connect } from "./index.ts";
import type { Day } from "@congruence/domain";
const db = connect("postgres://postgres@127.0.0.1:55440/dev", { connections: 2 });
const on = "2026-09-21" as Day;
const time = async (n: string, f: () => Promise<unknown>, times = 9) => { const t: number[] = []; let r: unknown; for (let i = 0; i < times; i++) { const s = performance.now(); r = await f(); t.push(performance.now() - s); } t.sort((a, b) => a - b); const c = (await db.counted(f)).statements.length; console.log(n.padEnd(30), "median", t[t.length >> 1]!.toFixed(1), "max", t.at(-1)!.toFixed(1), "statements", c, "bytes", JSON.stringify(r).length); };
for (const [label, o] of [["1k", "01890000-0000-7000-8000-0000000000a1"], ["5k", "01890000-0000-7000-8000-0000000000a2"], ["100k", "01890000-0000-7000-8000-0000000000a3"]] as const) {
  const big = label === "100k";
  const r = db.repos;
  if (!big) await time(`${label} onDay`, () => r.structure.onDay(o, on));
  if (!big) await time(`${label} world`, () => r.facts.world(o), 3);
  if (!big) await time(`${label} all allocation`, () => r.facts.all(o, "allocation"), 3);
  await time(`${label} outline`, () => r.structure.outline(o, on), 5);
  await time(`${label} sizes`, () => r.structure.sizes(o, on), 5);
  await time(`${label} level roots`, () => r.structure.level(o, null, on), 5);
  await time(`${label} level tribe`, () => r.structure.level(o, "a0000000-0000-7000-8000-000000000001", on), 5);
  await time(`${label} sizes of 10`, () => r.structure.sizes(o, on, [1,2,3,4,5,6,7,8,9].map((n) => `b0000000-0000-7000-8000-00000000000${n}`)), 5);
  await time(`${label} forUnit squad`, () => r.structure.forUnit(o, "b0000000-0000-7000-8000-000000000005"));
  await time(`${label} forUnit tribe`, () => r.structure.forUnit(o, "a0000000-0000-7000-8000-000000000001"));
  await time(`${label} forUnit chapter`, () => r.structure.forUnit(o, "c0000000-0000-7000-8000-000000000001"));
  await time(`${label} forPerson`, () => r.structure.forPerson(o, "d0000000-0000-7000-8000-000000000007"));
  await time(`${label} search eloise`, () => r.search(o, "eloise mart", on, 20));
  await time(`${label} search a`, () => r.search(o, "a", on, 20));
  await time(`${label} search handle`, () => r.search(o, "squad-7", on, 20));
}
await db.close();
