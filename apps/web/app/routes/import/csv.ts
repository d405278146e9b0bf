const QUOTED = /["\r\n,;\t]/;
/** What a spreadsheet would take for a formula; a plain number is none. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?[\d\s.,]+%?$/;

/** A text of our own as a spreadsheet shows it: never as a formula. */
export function inert(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Rows as a file that a spreadsheet of the language opens: semicolons in French, commas in English, UTF-8 with its mark. */
export function csv(rows: readonly (readonly string[])[], language: "en" | "fr"): string {
  const delimiter = language === "fr" ? ";" : ",";
  const cell = (text: string) => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\ufeff${rows.map((row) => row.map(cell).join(delimiter)).join("\r\n")}\r\n`;
}

/** The answer that a browser keeps as a file under this name. */
export function csvFile(name: string, text: string): Response {
  const plain = name.replace(/[^\w.-]+/g, "-");
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
