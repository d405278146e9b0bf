/** A source of chance that a seed decides: the same seed, the same throws. */
export type Dice = {
  /** From 0, included, to 1, excluded. */
  throw(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** Whether something that happens in this share of cases happens. */
  falls(share: number): boolean;
  /** An identifier in the shape of UUIDv7, each later than the one before. */
  id(): string;
};

/** Every four hexadecimal digits, by value: a million identifiers need them. */
const FOUR = Array.from({ length: 0x1_0000 }, (_, value) => value.toString(16).padStart(4, "0"));

export function rollDice(seed: number, since: number): Dice {
  let state = (seed ^ 0x6d2b79f5) >>> 0;
  let millisecond = since;
  const whole = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  const roll = (): number => whole() / 0x1_0000_0000;
  return {
    throw: roll,
    between: (low, high) => low + Math.floor(roll() * (high - low + 1)),
    falls: (share) => roll() < share,
    id() {
      millisecond += 1;
      const high = Math.floor(millisecond / 0x1_0000);
      const a = whole();
      const b = whole();
      const c = whole();
      const head = `${FOUR[high >>> 16]}${FOUR[high & 0xffff]}-${FOUR[millisecond % 0x1_0000]}`;
      const middle = `${FOUR[0x7000 | (a & 0x0fff)]}-${FOUR[0x8000 | ((a >>> 16) & 0x3fff)]}`;
      return `${head}-${middle}-${FOUR[b >>> 16]}${FOUR[b & 0xffff]}${FOUR[c >>> 16]}`;
    },
  };
}
