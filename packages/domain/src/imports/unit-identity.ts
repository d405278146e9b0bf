import type { Claim } from "./claims.ts";
import { askRow, type Context } from "./context.ts";
import type { Directory } from "./directory.ts";
import type { Field } from "./fields.ts";
import { columnOf, isLive, type Row } from "./row.ts";
import { fold, looksLike } from "./text.ts";

/** The unit is one that is there already: by external id, else by name; asked when an id meets a name without one. */
export function sameUnit(ctx: Context, dir: Directory, unit: string, own: readonly Claim[]): void {
  const [first] = own;
  if (!first) return;
  const { draft } = ctx;
  const chapter = first.kind === "chapter";
  const fits = (id: string) =>
    (draft.get("unit", id)?.kind === "chapter") === chapter && draft.versions(id).length > 0;
  if (first.externalId !== null) {
    const known = draft.unitByExternal(first.externalId);
    if (known !== null) {
      dir.link(unit, known);
      return;
    }
    const named = first.name === undefined ? [] : draft.unitsNamed(first.name).filter(fits);
    const [bare] = named.filter((id) => draft.get("unit", id)?.externalId === null);
    if (!bare || named.length > 1 || dir.keys.has(bare)) return;
    const action = ctx.problems.ask({
      code: "unit.name_taken",
      weight: "assumed",
      file: first.row.file.name,
      rows: own.map((claim) => claim.row.n),
      field: "unitName",
      column: columnOf(first.row.file, "unitName"),
      value: first.name ?? null,
      facts: { id: first.externalId },
      about: unit,
      options: [
        { id: "one", action: { do: "one", name: first.name ?? "" } },
        { id: "two", action: { do: "two" } },
      ],
      otherwise: "one",
    });
    if (action?.do !== "one") return;
    const row = draft.get("unit", bare);
    if (row) draft.put("unit", { ...row, externalId: first.externalId });
    first.row.effects.push({
      fate: "change",
      what: { kind: "unit", name: first.name ?? "", in: null },
      field: "name",
      now: { type: "text", text: "" },
      after: { type: "text", text: first.externalId },
      from: null,
    });
    dir.link(unit, bare);
    return;
  }
  const byId = first.name === undefined ? null : draft.unitByExternal(first.name);
  const known = byId ?? draft.unitsNamed(first.name ?? "").filter(fits)[0];
  const other = known === undefined ? undefined : dir.keys.get(known);
  if (other !== undefined) {
    dir.merge(unit, other);
    return;
  }
  if (known) dir.link(unit, known);
  const kind = known ? draft.get("unit", known)?.kind : undefined;
  if (kind !== undefined && first.kind !== null && first.kind !== kind && !first.mentioned) {
    ctx.problems.ask({
      code: "unit.kind_fixed",
      weight: "assumed",
      file: first.row.file.name,
      rows: [first.row.n],
      field: "unitKind",
      column: columnOf(first.row.file, "unitKind"),
      value: first.row.cells.unitKind ?? "",
      facts: { kind },
      about: unit,
      options: [{ id: "keep", action: { do: "keep" } }],
    });
  }
}

/** One id under two names on rows without days: one unit renamed, or two units with one id. */
export function twoNames(ctx: Context, claims: readonly Claim[]): void {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    if (claim.dated || claim.externalId === null || claim.mentioned || claim.row.stopped) continue;
    const other = first.get(claim.unit);
    if (!other) {
      first.set(claim.unit, claim);
      continue;
    }
    if (claim.name === undefined || other.name === undefined || fold(claim.name) === fold(other.name))
      continue;
    const action = askRow(ctx, claim.row, {
      code: "unit.two_names",
      field: "unitId",
      value: claim.externalId,
      about: `${claim.unit}|${claim.row.n}`,
      facts: { rows: [other.row.n, claim.row.n], names: [other.name, claim.name] },
      options: [
        { id: "one", action: { do: "one", name: claim.name } },
        { id: "two", action: { do: "two" } },
      ],
    });
    if (action.do === "one") {
      other.name = claim.name;
      claim.row.same = true;
      claim.row.stopped = false;
    }
    if (action.do === "two") {
      claim.unit = `name:${fold(claim.name)}`;
      claim.externalId = null;
    }
  }
}

/**
 * Names on the rows of a file that makes its own units and chapters: one that stands there once or twice and is
 * nearly another that stands there often is probably that other one.
 */
export function likelySlips(ctx: Context): void {
  for (const file of ctx.files) {
    const { subject, holds } = file.mapping;
    if (subject === "units" || subject === "missions") continue;
    const fields: Field[] = [
      ...(holds.includes("chapters") ? (["chapter"] as const) : []),
      ...(holds.includes("units") ? (["unitName", "parent"] as const) : []),
    ];
    for (const field of fields) {
      const used = new Map<string, Row[]>();
      for (const row of file.rows) {
        const text = row.cells[field];
        if (text) used.set(text, [...(used.get(text) ?? []), row].slice(0, 400));
      }
      const often = [...used].filter(([, rows]) => rows.length >= 4);
      for (const [text, rows] of used) {
        if (
          rows.length > 2 ||
          ctx.draft.unitsNamed(text).length > 0 ||
          ctx.draft.unitByExternal(text) !== null
        )
          continue;
        const near = often.filter(
          ([name, all]) =>
            all.length >= rows.length * 4 && fold(name) !== fold(text) && looksLike(name, text),
        );
        const live = rows.filter(isLive);
        if (near.length === 0 || live.length === 0) continue;
        for (const row of live) {
          const action = askRow(ctx, row, {
            code: field === "chapter" ? "chapter.unknown" : "unit.unknown",
            field,
            value: text,
            about: `${field}|${text}`,
            facts: {
              name: text,
              closest: near.map(([name]) => name),
              closestRows: near.map(([, all]) => all.length),
            },
            options: [
              ...near.map(([name]) => ({
                id: `use:${name}`,
                action: { do: "use", key: name, name } as const,
              })),
              {
                id: "create",
                action: { do: "create", name: text, kind: field === "chapter" ? "chapter" : "unit" } as const,
              },
            ],
          });
          if (action.do === "use") row.cells[field] = action.key;
        }
      }
    }
  }
}
