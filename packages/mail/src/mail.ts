import { createTransport } from "nodemailer";
import { writeLetter } from "./letters.ts";
import { assertSafe, assertSender, type Message } from "./message.ts";

/** Where a letter went: handed to the server, or into a file that a person can open and send. */
export type Delivery = { delivered: "smtp" } | { delivered: "file"; path: string };

export type MailOptions = {
  /** `smtp://user:password@host:587` or `smtps://…:465`; null or empty writes files instead. */
  smtpUrl: string | null;
  /** The sender, `Congruence <no-reply@congruence.example>`. */
  from: string;
  /** Files go to `mail/` in here. */
  dataDir: string;
  log: { info(facts: object, message: string): void; error(facts: object, message: string): void };
  /** The time that a letter bears; the machine's unless told. */
  clock?: () => Date;
};

export type Mail = {
  /** Refuses an unsafe message with `UnsafeMessage`; fails when the server takes it neither now nor later. */
  send(message: Message): Promise<Delivery>;
  /** Closes the connections that are kept open. */
  close(): void;
};

// A server that does not answer must not hold up the one who waits for the letter.
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

// A text or an address is never a file to read or a page to fetch.
const CLOSED = { disableFileAccess: true, disableUrlAccess: true };

/** The one way out for mail. Letters' contents and addressees stay out of the log. */
export function createMail(options: MailOptions): Mail {
  const { from, dataDir, log } = options;
  const clock = options.clock ?? (() => new Date());
  assertSender(from);
  return options.smtpUrl ? bySmtp(options.smtpUrl) : byFile();

  function letter(message: Message) {
    assertSafe(message);
    const { to, subject, text, html } = message;
    const body = html === undefined ? { text } : { text, html };
    const addressee = { name: "", address: to };
    // Answers by machines ("out of office") to a machine help nobody.
    return {
      from,
      to: addressee,
      subject,
      ...body,
      date: clock(),
      headers: { "Auto-Submitted": "auto-generated" },
    };
  }

  function bySmtp(url: string): Mail {
    const { protocol, hostname } = readSmtpUrl(url);
    const transport = createTransport({ url, pool: true, maxConnections: 2, ...PATIENCE, ...CLOSED });
    log.info({ host: hostname, protocol }, "mail goes by SMTP");
    return {
      async send(message) {
        const composed = letter(message);
        try {
          await transport.sendMail(composed);
        } catch (error) {
          const { code, responseCode } = error as { code?: string; responseCode?: number };
          log.error({ code, responseCode, host: hostname }, "a letter could not be sent");
          throw error;
        }
        return { delivered: "smtp" };
      },
      close: () => transport.close(),
    };
  }

  function byFile(): Mail {
    const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows", ...CLOSED });
    return {
      async send(message) {
        const { message: bytes } = await transport.sendMail(letter(message));
        if (!Buffer.isBuffer(bytes)) throw new Error("mail: the letter was not made whole");
        const path = await writeLetter(dataDir, clock(), bytes);
        log.info({ path }, "a letter waits in a file");
        return { delivered: "file", path };
      },
      close: () => transport.close(),
    };
  }
}

function readSmtpUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === "")
    throw new Error("mail: SMTP_URL must be smtp://host:port or smtps://host:port");
  return parsed;
}
