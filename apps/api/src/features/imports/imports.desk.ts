import type { Preview } from "@congruence/domain/imports";
import type { SheetTable } from "@congruence/sheets";
import type { Product } from "../../context.ts";

/** Writing under way in this process: applying an import, or taking it back. `done` goes from 0 to 1. */
export type Work = {
  kind: "apply" | "undo";
  phase: "planning" | "writing";
  done: number;
  cancelled: boolean;
};

/** What an import would do, and what it was planned from. */
export type Planned = { stamp: string; preview: Preview; digest: string };
export type Planning = { stamp: string; done: number; ended: Promise<void>; failed: boolean };

/** Files and plans kept in memory between two pages of the same import; all of it can be made again. */
export type Desk = {
  tables: Kept<SheetTable[]>;
  planned: Kept<Planned>;
  planning: Map<string, Planning>;
  working: Map<string, Work>;
};

/** A few values, the last used ones: what is not there has to be made again. */
export class Kept<T> {
  private readonly values = new Map<string, T>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string): T | undefined {
    const value = this.values.get(key);
    if (value !== undefined) {
      this.values.delete(key);
      this.values.set(key, value);
    }
    return value;
  }

  put(key: string, value: T): void {
    this.values.delete(key);
    this.values.set(key, value);
    for (const oldest of this.values.keys()) {
      if (this.values.size <= this.most) return;
      this.values.delete(oldest);
    }
  }

  clear(): void {
    this.values.clear();
  }
}

const IMPORTS_AT_ONCE = 4;
const desks = new WeakMap<Product, Desk>();

/** The desk of the running product. */
export function deskOf(product: Product): Desk {
  const known = desks.get(product);
  if (known) return known;
  const desk: Desk = {
    tables: new Kept(IMPORTS_AT_ONCE),
    planned: new Kept(IMPORTS_AT_ONCE),
    planning: new Map(),
    working: new Map(),
  };
  desks.set(product, desk);
  return desk;
}

/** One import among those of all organisations. */
export function deskKey(organisationId: string, importId: string): string {
  return `${organisationId} ${importId}`;
}

/** The writing is over, done or not: plans made before are made again. */
export function writingEnded(product: Product, key: string): void {
  const desk = deskOf(product);
  desk.working.delete(key);
  desk.planned.clear();
}
