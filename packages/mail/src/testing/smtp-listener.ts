import { createServer, type Socket } from "node:net";

/** A letter as a server received it: the envelope, and the head and body as sent. */
export type Received = { from: string; to: string[]; data: string };

/**
 * The least of an SMTP server, on loopback and a free port: takes every letter, or answers `refuse` to each
 * addressee (`"550 nobody here"`).
 */
export async function listenForMail(refuse: string | null = null) {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    converse(socket, refuse, (letter) => received.push(letter));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

function converse(socket: Socket, refuse: string | null, take: (letter: Received) => void): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let letter: Received = { from: "", to: [], data: "" };
  let inData = false;
  let unread = "";
  say("220 listener");

  const answer = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    const address = /<([^>]*)>/.exec(line)?.[1] ?? "";
    if (verb === "EHLO") say("250-listener\r\n250 8BITMIME");
    else if (verb === "MAIL") {
      letter = { from: address, to: [], data: "" };
      say("250 ok");
    } else if (verb === "RCPT" && refuse !== null) say(refuse);
    else if (verb === "RCPT") {
      letter.to.push(address);
      say("250 ok");
    } else if (verb === "DATA") {
      inData = true;
      say("354 go on");
    } else if (verb === "QUIT") {
      say("221 bye");
      socket.end();
    } else say("250 ok");
  };

  socket.setEncoding("utf8").on("data", (chunk: string) => {
    unread += chunk;
    for (;;) {
      const end = unread.indexOf("\r\n");
      if (end < 0) return;
      const line = unread.slice(0, end);
      unread = unread.slice(end + 2);
      if (!inData) answer(line);
      else if (line === ".") {
        inData = false;
        take(letter);
        say("250 taken");
      } else letter.data += `${line.startsWith("..") ? line.slice(1) : line}\r\n`;
    }
  });
}
