import { askRow, type Context, effective } from "./context.ts";
import type { Effect } from "./preview.ts";
import { unitOfRow } from "./refer.ts";
import { isLive, type Row } from "./row.ts";
import { joined, painted, pieceOn, pieces } from "./timeline.ts";

/** Writes missions into the draft. A name in such a file only says which unit is meant; it renames nothing. */
export async function planMissions(ctx: Context): Promise<void> {
  for (const file of ctx.files) {
    if (file.mapping.subject !== "missions") continue;
    for (const row of file.rows) {
      await ctx.tick();
      if (!isLive(row)) continue;
      const mission = row.cells.mission ?? "";
      if (mission === "") {
        askRow(ctx, row, { code: "value.missing", field: "mission" });
        continue;
      }
      const unitId = unitOfRow(ctx, row);
      if (unitId !== null) give(ctx, row, unitId, mission);
    }
  }
}

function give(ctx: Context, row: Row, unitId: string, mission: string): void {
  const { draft } = ctx;
  const base = pieces(draft.versions(unitId));
  const undated = row.from === null;
  const fresh = !draft.wasThere("unit", unitId);
  const throughout =
    undated && (fresh || (row.file.mapping.fillEmpty && base.every((piece) => piece.mission === "")));
  const from = row.from ?? effective(row);
  const line = throughout
    ? base.map((piece) => ({ ...piece, mission }))
    : joined(painted(base, { from, to: row.to }, { mission }, { base, fresh: "", living: true }));
  if (JSON.stringify(line) === JSON.stringify(base)) return;
  const kept = new Set(line.flatMap((piece) => (piece.id === null ? [] : [piece.id])));
  for (const piece of base) if (piece.id !== null && !kept.has(piece.id)) draft.drop("unitVersion", piece.id);
  for (const piece of line) draft.put("unitVersion", { ...piece, id: piece.id ?? draft.newId(), unitId });
  const before = throughout ? base.at(-1) : (pieceOn(base, from) ?? base.at(-1));
  const what: Effect["what"] = { kind: "unit", name: draft.unitName(unitId), in: null };
  row.effects.push({
    fate: "change",
    what,
    field: "mission",
    now: { type: "text", text: before?.mission ?? "" },
    after: { type: "text", text: mission },
    from: throughout ? null : from,
  });
}
