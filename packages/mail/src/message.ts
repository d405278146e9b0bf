/** A letter to one person. `text` is the whole of it; `html` says the same again for who prefers it. */
export type Message = { to: string; subject: string; text: string; html?: string };

/** A message refused before anything is sent: a field holds what would change the letter's head or its addressee. */
export class UnsafeMessage extends Error {
  override readonly name = "UnsafeMessage";
  readonly field: "to" | "subject" | "from";
  constructor(field: "to" | "subject" | "from") {
    super(`mail: the field "${field}" cannot go into a letter's head`);
    this.field = field;
  }
}

/** One address and nothing else: no name, no list, no group, no route, no comment, no blank, no control character. */
const ONE_ADDRESS = /^[^\s\p{Cc}<>()[\],;:\\"@]+@[^\s\p{Cc}<>()[\],;:\\"@]+$/u;

/** An address with or without a name before it, `Congruence <no-reply@congruence.example>`. */
const SENDER = /^(?:[^\p{Cc}<>@,;:"\\]*<([^<>]+)>|([^<>]+))$/u;

const LONGEST_ADDRESS = 254;
const LONGEST_SUBJECT = 400;

// Besides control characters, the two separators that some readers take for the end of a line.
const BREAKS_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Refuses a message whose addressee is not exactly one address or whose subject is not one line. */
export function assertSafe({ to, subject }: Pick<Message, "to" | "subject">): void {
  if (to.length > LONGEST_ADDRESS || !ONE_ADDRESS.test(to)) throw new UnsafeMessage("to");
  if (subject.length > LONGEST_SUBJECT || BREAKS_A_LINE.test(subject)) throw new UnsafeMessage("subject");
}

/** Refuses a sender that is not one address, with or without a name. */
export function assertSender(from: string): void {
  const found = SENDER.exec(from);
  const address = (found?.[1] ?? found?.[2])?.trim() ?? "";
  if (BREAKS_A_LINE.test(from) || !ONE_ADDRESS.test(address)) throw new UnsafeMessage("from");
}
