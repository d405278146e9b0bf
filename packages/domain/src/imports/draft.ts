import type { Day, Span } from "../calendar/index.ts";
import { holds } from "../calendar/index.ts";
import { byStart, merged } from "../dated.ts";
import {
  type Allocation,
  type Change,
  type ChapterMembership,
  type Contract,
  FACT_KINDS,
  type FactKind,
  type Facts,
  FULL_TIME,
  type Person,
  type Presence,
  type Share,
  type Unit,
  type UnitKind,
  type UnitLead,
  type UnitVersion,
  type World,
} from "../facts/index.ts";
import { handleFor } from "../org/handle.ts";
import { fold } from "./text.ts";

type Rows = { [K in FactKind]: Map<string, Facts[K]> };
const OWNERS = {
  unitVersion: ["unitId", "parentId"],
  presence: ["personId"],
  contract: ["personId"],
  unitLead: ["unitId", "personId"],
  chapterMembership: ["personId", "unitId"],
  allocation: ["personId", "unitId"],
  itemWork: ["unitId"],
} as const;

/** The world as it would be, while an import is planned: looked up by owner and by name, written row by row. */
export class Draft {
  private readonly before: Rows;
  private readonly rows: Rows;
  private readonly touched = new Map<FactKind, Set<string>>();
  private readonly owned = new Map<string, Map<string, Set<string>>>();
  private readonly handles = { unit: new Set<string>(), person: new Set<string>(), pool: new Set<string>() };
  private readonly unitIds = new Map<string, string>();
  private readonly unitNames = new Map<string, Set<string>>();
  private readonly personIds = new Map<string, string>();
  private readonly mails = new Map<string, string>();
  private readonly personNames = new Map<string, Set<string>>();
  /** Units and people whose first day nobody stated in these files: it goes back as far as it is needed. */
  readonly assumedUnits = new Set<string>();
  readonly assumedPeople = new Set<string>();
  readonly newId: () => string;

  constructor(world: World, newId: () => string) {
    this.newId = newId;
    const table = () => Object.fromEntries(FACT_KINDS.map((kind) => [kind, new Map()])) as unknown as Rows;
    this.before = table();
    this.rows = table();
    for (const kind of FACT_KINDS) {
      for (const row of world[kind]) {
        (this.before[kind] as Map<string, unknown>).set(row.id, row);
        this.set(kind, row as never);
      }
    }
  }

  private group(kind: FactKind, field: string): Map<string, Set<string>> {
    const name = `${kind}.${field}`;
    const known = this.owned.get(name);
    if (known) return known;
    const groups = new Map<string, Set<string>>();
    this.owned.set(name, groups);
    return groups;
  }

  private set<K extends FactKind>(kind: K, row: Facts[K]): void {
    const fields = (OWNERS as Partial<Record<FactKind, readonly string[]>>)[kind] ?? [];
    const old = this.rows[kind].get(row.id) as Record<string, unknown> | undefined;
    for (const field of fields) {
      const groups = this.group(kind, field);
      if (old) groups.get(String(old[field]))?.delete(row.id);
      const owner = String((row as unknown as Record<string, unknown>)[field]);
      const known = groups.get(owner);
      if (known) known.add(row.id);
      else groups.set(owner, new Set([row.id]));
    }
    (this.rows[kind] as Map<string, Facts[K]>).set(row.id, row);
    this.index(kind, row);
  }

  private index<K extends FactKind>(kind: K, row: Facts[K]): void {
    const note = (names: Map<string, Set<string>>, name: string, id: string) => {
      const known = names.get(fold(name));
      if (known) known.add(id);
      else names.set(fold(name), new Set([id]));
    };
    if (kind === "unit") {
      const unit = row as Unit;
      this.handles.unit.add(unit.handle);
      if (unit.externalId !== null) this.unitIds.set(unit.externalId, unit.id);
    } else if (kind === "unitVersion")
      note(this.unitNames, (row as UnitVersion).name, (row as UnitVersion).unitId);
    else if (kind === "person") {
      const person = row as Person;
      this.handles.person.add(person.handle);
      if (person.externalId !== null) this.personIds.set(person.externalId, person.id);
      if (person.email !== null) this.mails.set(person.email.toLowerCase(), person.id);
      note(this.personNames, person.name, person.id);
    } else if (kind === "pool") this.handles.pool.add((row as Facts["pool"]).handle);
  }

  get<K extends FactKind>(kind: K, id: string): Facts[K] | undefined {
    return this.rows[kind].get(id) as Facts[K] | undefined;
  }

  all<K extends FactKind>(kind: K): IterableIterator<Facts[K]> {
    return (this.rows[kind] as Map<string, Facts[K]>).values();
  }

  put<K extends FactKind>(kind: K, row: Facts[K]): void {
    this.touch(kind, row.id);
    this.set(kind, row);
  }

  drop(kind: FactKind, id: string): void {
    const old = this.rows[kind].get(id) as Record<string, unknown> | undefined;
    if (!old) return;
    this.touch(kind, id);
    for (const field of (OWNERS as Partial<Record<FactKind, readonly string[]>>)[kind] ?? []) {
      this.group(kind, field).get(String(old[field]))?.delete(id);
    }
    this.rows[kind].delete(id);
  }

  private touch(kind: FactKind, id: string): void {
    const known = this.touched.get(kind);
    if (known) known.add(id);
    else this.touched.set(kind, new Set([id]));
  }

  /** Whether the row was in the world before this import. */
  wasThere(kind: FactKind, id: string): boolean {
    return this.before[kind].has(id);
  }

  private by<K extends keyof typeof OWNERS>(kind: K, field: string, owner: string): Facts[K][] {
    const ids = this.group(kind, field).get(owner);
    if (!ids) return [];
    return [...ids].flatMap((id) => this.get(kind, id) ?? []).sort(byStart as never);
  }

  versions(unitId: string): UnitVersion[] {
    return this.by("unitVersion", "unitId", unitId);
  }
  childVersions(unitId: string): UnitVersion[] {
    return this.by("unitVersion", "parentId", unitId);
  }
  presences(personId: string): Presence[] {
    return this.by("presence", "personId", personId);
  }
  contracts(personId: string): Contract[] {
    return this.by("contract", "personId", personId);
  }
  allocationsOf(personId: string): Allocation[] {
    return this.by("allocation", "personId", personId);
  }
  allocationsIn(unitId: string): Allocation[] {
    return this.by("allocation", "unitId", unitId);
  }
  leadsOf(unitId: string): UnitLead[] {
    return this.by("unitLead", "unitId", unitId);
  }
  leadsBy(personId: string): UnitLead[] {
    return this.by("unitLead", "personId", personId);
  }
  chaptersOf(personId: string): ChapterMembership[] {
    return this.by("chapterMembership", "personId", personId);
  }
  membersOf(unitId: string): ChapterMembership[] {
    return this.by("chapterMembership", "unitId", unitId);
  }
  workOf(unitId: string): Facts["itemWork"][] {
    return this.by("itemWork", "unitId", unitId);
  }

  life(unitId: string): Span[] {
    return merged(this.versions(unitId));
  }

  contractOn(personId: string, on: Day): Share {
    return this.contracts(personId).find((row) => holds(row, on))?.share ?? FULL_TIME;
  }

  unitName(unitId: string, on?: Day): string {
    const versions = this.versions(unitId);
    const now = on === undefined ? undefined : versions.find((version) => holds(version, on));
    return (now ?? versions.at(-1))?.name ?? this.get("unit", unitId)?.handle ?? "";
  }

  unitByExternal(externalId: string): string | null {
    return this.unitIds.get(externalId) ?? null;
  }
  /** The units that have this name on any day. */
  unitsNamed(name: string): string[] {
    return [...(this.unitNames.get(fold(name)) ?? [])];
  }
  personByExternal(externalId: string): string | null {
    return this.personIds.get(externalId) ?? null;
  }
  personByMail(email: string): string | null {
    return this.mails.get(email.toLowerCase()) ?? null;
  }
  peopleNamed(name: string): string[] {
    return [...(this.personNames.get(fold(name)) ?? [])];
  }

  newUnit(unit: { kind: UnitKind; name: string; externalId: string | null; poolId?: string | null }): Unit {
    const row: Unit = {
      id: this.newId(),
      kind: unit.kind,
      handle: handleFor(unit.name, this.handles.unit),
      externalId: unit.externalId,
      poolId: unit.poolId ?? null,
    };
    this.put("unit", row);
    return row;
  }

  newPool(name: string): string {
    const id = this.newId();
    const handle = handleFor(name, this.handles.pool);
    this.put("pool", { id, handle, name, component: null, externalId: null });
    return id;
  }

  newPerson(person: { name: string; externalId: string | null; email: string | null }): Person {
    const row: Person = {
      id: this.newId(),
      handle: handleFor(person.name, this.handles.person),
      externalId: person.externalId,
      name: person.name,
      email: person.email,
      site: null,
      timeZone: null,
      workingHours: null,
      erasedAt: null,
    };
    this.put("person", row);
    return row;
  }

  /**
   * What differs from the world before, in an order that can be written as it stands: what goes, last kinds first,
   * then kind by kind what changes (spans are cut before others take their days) and what is new.
   */
  changes(): Change[] {
    const gone: Change[] = [];
    const rest: Change[] = [];
    for (const kind of FACT_KINDS) {
      const changedRows: Change[] = [];
      const addedRows: Change[] = [];
      for (const id of this.touched.get(kind) ?? []) {
        const before = this.before[kind].get(id) ?? null;
        const after = this.rows[kind].get(id) ?? null;
        if (before === null && after === null) continue;
        if (before !== null && after !== null && JSON.stringify(before) === JSON.stringify(after)) continue;
        const change = { kind, id, before, after } as Change;
        if (after === null) gone.unshift(change);
        else if (before === null) addedRows.push(change);
        else changedRows.push(change);
      }
      rest.push(...changedRows, ...addedRows);
    }
    return [...gone, ...rest];
  }
}
