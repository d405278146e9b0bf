import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMail, type Mail, type MailOptions } from "./mail.ts";
import { UnsafeMessage } from "./message.ts";
import { listenForMail } from "./testing/smtp-listener.ts";

const FROM = "Congruence <no-reply@congruence.example>";
const LINK = "https://congruence.example/renew/018f4d2a.abcdefghijklmnopqrstuvwxyz-0123456789_ABCDEFGH";
const MESSAGE = {
  to: "ada@lumen.example",
  subject: "Votre accès à Congruence — réunion d'été",
  text: `Bonjour Ada,\n\n.\nVoici le lien : ${LINK}\nFrom here on, à bientôt.\n`,
};

let dataDir: string;
let logged: string[];
const open: Mail[] = [];

function mail(over: Partial<MailOptions> = {}): Mail {
  const note = (facts: object, message: string) => logged.push(JSON.stringify({ ...facts, message }));
  const made = createMail({ smtpUrl: null, from: FROM, dataDir, log: { info: note, error: note }, ...over });
  open.push(made);
  return made;
}

/** A letter's head as a map and its body decoded, enough for the letters we make. */
function read(letter: string) {
  const [head = "", ...rest] = letter.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
  const raw = rest.join("\r\n\r\n");
  const encoding = headers.get("content-transfer-encoding");
  const unquoted = raw
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const body =
    encoding === "base64"
      ? Buffer.from(raw, "base64").toString()
      : encoding === "quoted-printable"
        ? Buffer.from(unquoted, "latin1").toString()
        : raw;
  return { headers, body: body.replaceAll("\r\n", "\n") };
}

const decoded = (header = "") =>
  header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_, how: string, text: string) =>
      how.toUpperCase() === "B"
        ? Buffer.from(text, "base64").toString()
        : Buffer.from(
            text
              .replaceAll("_", " ")
              .replace(/=([0-9A-F]{2})/g, (_m, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
            "latin1",
          ).toString(),
    );

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "congruence-mail-"));
  logged = [];
});
afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe("without a server", () => {
  it("writes a letter that a mail program can open", async () => {
    const sent = await mail({ clock: () => new Date("2026-03-02T09:00:00Z") }).send(MESSAGE);
    if (sent.delivered !== "file") throw new Error("not a file");
    expect(dirname(sent.path)).toBe(join(dataDir, "mail"));
    expect(sent.path).toMatch(/2026-03-02T09-00-00\.000Z-[0-9a-f]{12}\.eml$/);
    const bytes = await readFile(sent.path, "utf8");
    expect(bytes.replaceAll("\r\n", "")).not.toContain("\n");
    const { headers, body } = read(bytes);
    expect(headers.get("from")).toBe(FROM);
    expect(headers.get("to")).toBe(MESSAGE.to);
    expect(decoded(headers.get("subject"))).toBe(MESSAGE.subject);
    expect(headers.get("date")).toBe("Mon, 02 Mar 2026 09:00:00 +0000");
    expect(headers.get("message-id")).toMatch(/^<[^@\s]+@[^@\s]+>$/);
    expect(headers.get("mime-version")).toBe("1.0");
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(headers.get("auto-submitted")).toBe("auto-generated");
    expect(body.trimEnd()).toBe(MESSAGE.text.trimEnd());
  });

  it("lets the owner alone read it, and leaves nothing unfinished", async () => {
    const one = mail();
    const sent = await Promise.all([one.send(MESSAGE), one.send(MESSAGE), one.send(MESSAGE)]);
    const paths = sent.flatMap((delivery) => (delivery.delivered === "file" ? [delivery.path] : []));
    expect(new Set(paths).size).toBe(3);
    for (const path of paths) expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, "mail"))).mode & 0o777).toBe(0o700);
    expect((await readdir(join(dataDir, "mail"))).every((name) => name.endsWith(".eml"))).toBe(true);
  });

  it("says it both ways when there is an HTML form", async () => {
    const sent = await mail().send({ ...MESSAGE, html: "<p>Bonjour Ada</p>" });
    const bytes = sent.delivered === "file" ? await readFile(sent.path, "utf8") : "";
    expect(bytes).toMatch(/^Content-Type: multipart\/alternative;/m);
    expect(bytes.indexOf("text/plain")).toBeLessThan(bytes.indexOf("text/html"));
    expect(bytes).toContain("<p>Bonjour Ada</p>");
  });

  it("fails when it cannot write", async () => {
    await expect(mail({ dataDir: "/dev/null" }).send(MESSAGE)).rejects.toThrow();
  });
});

describe("with a server", () => {
  it("hands the letter over, to the addressee alone", async () => {
    const listener = await listenForMail();
    try {
      expect(await mail({ smtpUrl: listener.url }).send(MESSAGE)).toEqual({ delivered: "smtp" });
      expect(listener.received).toMatchObject([{ from: "no-reply@congruence.example", to: [MESSAGE.to] }]);
      const { headers, body } = read(listener.received[0]!.data);
      expect(decoded(headers.get("subject"))).toBe(MESSAGE.subject);
      expect(body.trimEnd()).toBe(MESSAGE.text.trimEnd());
      expect(await readdir(dataDir)).toEqual([]);
    } finally {
      await listener.stop();
    }
  });

  it("sends many over few connections", async () => {
    const listener = await listenForMail();
    try {
      const one = mail({ smtpUrl: listener.url });
      await Promise.all(
        Array.from({ length: 12 }, (_, i) => one.send({ ...MESSAGE, to: `p${i}@lumen.example` })),
      );
      expect(new Set(listener.received.flatMap(({ to }) => to)).size).toBe(12);
    } finally {
      await listener.stop();
    }
  });

  it("fails, and says so in the log, when the server refuses or is away", async () => {
    const listener = await listenForMail("550 nobody here");
    await expect(mail({ smtpUrl: listener.url }).send(MESSAGE)).rejects.toMatchObject({ responseCode: 550 });
    await listener.stop();
    await expect(mail({ smtpUrl: listener.url }).send(MESSAGE)).rejects.toThrow();
    expect(logged.filter((line) => line.includes("could not be sent"))).toHaveLength(2);
  });

  it("keeps the password, the addressee and the letter out of the log", async () => {
    const listener = await listenForMail("550 nobody here");
    const smtpUrl = `smtp://mailer:hunter2hunter2@127.0.0.1:${listener.port}`;
    await expect(mail({ smtpUrl }).send(MESSAGE)).rejects.toThrow();
    await listener.stop();
    await mail().send(MESSAGE);
    expect(logged.length).toBeGreaterThan(1);
    for (const word of ["hunter2", MESSAGE.to, "renew", "Bonjour"])
      expect(logged.join("\n")).not.toContain(word);
  });

  it.each(["http://mail.example", "mail.example:25", "smtp://", "not an address"])(
    "refuses %j at once",
    (smtpUrl) => {
      expect(() => mail({ smtpUrl })).toThrow("SMTP_URL");
    },
  );
});

describe("what cannot go into a letter's head is refused before anything is written", () => {
  it.each([
    "ada@lumen.example\r\nBcc: eve@evil.example",
    "ada@lumen.example\nBcc: eve@evil.example",
    "ada@lumen.example, eve@evil.example",
    "ada@lumen.example; eve@evil.example",
    "ada@lumen.example eve@evil.example",
    "Ada <ada@lumen.example>",
    '"ada\r\n"@lumen.example',
    '"eve@evil.example"@lumen.example',
    "friends: ada@lumen.example;",
    "@evil.example:ada@lumen.example",
    "ada@lumen.example(\u0000)",
    "ada@lumen.example\u2028",
    "ada@lumen.example@evil.example",
    "ada",
    "",
    `${"a".repeat(250)}@lumen.example`,
  ])("addressee %j", async (to) => {
    await expect(mail().send({ ...MESSAGE, to })).rejects.toThrow(UnsafeMessage);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it.each([
    "Hello\r\nBcc: eve@evil.example",
    "Hello\n\nbody",
    "Hello\rthere",
    "a\u0000b",
    "a\u2028b",
    "x".repeat(401),
  ])("subject %j", async (subject) => {
    await expect(mail().send({ ...MESSAGE, subject })).rejects.toThrow(UnsafeMessage);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it.each([
    "",
    "Congruence",
    "a@b.example, c@d.example",
    "X\r\nBcc: e@f.example <a@b.example>",
    "X <a@b.example> y",
  ])("sender %j, when mail is set up", (from) => {
    expect(() => mail({ from })).toThrow(UnsafeMessage);
  });

  it("while an unusual address that is one address is taken", async () => {
    for (const to of ["o'neil+list@lumen.example", "josé@lumen.example", "ada@münchen.example"])
      expect(await mail().send({ ...MESSAGE, to })).toMatchObject({ delivered: "file" });
  });

  it("and a text is never read as a file or an address", async () => {
    const path = "/etc/hostname";
    const text = { path } as unknown as string;
    await expect(mail().send({ ...MESSAGE, text })).rejects.toThrow();
  });
});
