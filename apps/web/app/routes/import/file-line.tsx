import type { Language } from "@congruence/i18n";
import { fileSentence } from "@congruence/i18n/import-files";
import { importTerms } from "@congruence/i18n/import-terms";
import { imports } from "@congruence/i18n/imports";
import { useLanguage, useMessages } from "@congruence/ui";
import type { Reading } from "./api-types";

const DELIMITERS = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;

/** How a file was read, in a line: "318 rows, 9 columns. Semicolon, Windows-1252, day first." */
export function readAs(reading: Reading, language: Language): string {
  const t = imports[language];
  const terms = importTerms[language];
  const { columns } = reading.mapping;
  const dated = [columns.from, columns.to, columns.presenceFrom, columns.presenceTo].some(
    (at) => at !== undefined,
  );
  const how = [
    reading.delimiter ? terms.delimiters[DELIMITERS[reading.delimiter]] : null,
    reading.encoding ? terms.encodings[reading.encoding] : null,
    reading.sheetName === null ? null : terms.sheet(reading.sheetName),
    dated ? terms.datesBrief[reading.mapping.dateFormat] : null,
  ].filter((one) => one !== null);
  return `${t.rows(reading.rows)}, ${t.columnsCount(reading.columns.length)}. ${how.join(", ")}.`;
}

/** What was noticed while the file was read. */
export function FileNotes({ reading }: { reading: Reading }) {
  const language = useLanguage();
  if (reading.notes.length === 0) return null;
  return (
    <ul className="note">
      {reading.notes.map((note) => (
        <li key={note.code}>{fileSentence(note, language)}</li>
      ))}
    </ul>
  );
}

/** How a file was read, and that its mapping is the one of last time. */
export function FileLine({ reading }: { reading: Reading }) {
  const language = useLanguage();
  const t = useMessages(imports);
  return (
    <p className="mid">
      {readAs(reading, language)}
      {reading.guess.remembered ? ` ${t.columns.remembered}` : null}
    </p>
  );
}
