import { parse } from "csv-parse/sync";

export type Delimiter = "," | ";" | "\t";
const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];

/** How many fields each of the first records has, if the delimiter were this one; quoted text is one field. */
function widths(text: string, delimiter: Delimiter, records: number): number[] {
  const found: number[] = [];
  let fields = 1;
  let quoted = false;
  let fieldStart = true;
  let anything = false;
  for (let i = 0; i < text.length && found.length < records; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c === '"') {
        if (text[i + 1] === '"') i += 1;
        else quoted = false;
      }
    } else if (c === '"' && fieldStart) {
      quoted = true;
      anything = true;
      fieldStart = false;
    } else if (c === delimiter) {
      fields += 1;
      fieldStart = true;
      anything = true;
    } else if (c === "\n" || c === "\r") {
      if (anything) found.push(fields);
      fields = 1;
      anything = false;
      fieldStart = true;
    } else {
      anything = true;
      fieldStart = false;
    }
  }
  if (anything && !quoted && found.length < records) found.push(fields);
  return found;
}

/** The delimiter under which the first lines agree best on their number of fields; a comma when none splits. */
export function guessDelimiter(text: string): Delimiter {
  const head = text.slice(0, 200_000);
  const declared = /^sep=(.)\r?\n/i.exec(head)?.[1];
  const stated = DELIMITERS.find((d) => d === declared);
  if (stated) return stated;
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = widths(head, delimiter, 60);
    const tally = new Map<number, number>();
    for (const n of counts) if (n > 1) tally.set(n, (tally.get(n) ?? 0) + 1);
    for (const [fields, lines] of tally) {
      const score = (lines / counts.length) * (1 + Math.min(fields, 40) / 100);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

/**
 * The text's records, blank lines among them (a spreadsheet counts them too). Quotes that do not close are read as
 * plain characters, and `broken` says so.
 */
export function records(text: string, delimiter: Delimiter): { rows: string[][]; broken: boolean } {
  const body = text.replace(/^sep=.\r?\n/i, "\n");
  const options = {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ["\r\n", "\n", "\r"],
  };
  try {
    return { rows: parse(body, { ...options, relax_quotes: true }) as string[][], broken: false };
  } catch {
    return { rows: parse(body, { ...options, quote: false }) as string[][], broken: true };
  }
}
