import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The system user that PostgreSQL runs as; it refuses to run as root. */
export type Runner = { uid: number; gid: number; name: string };

/** Whether this process runs as root (never on Windows, where PostgreSQL lowers its own rights). */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The user to run PostgreSQL as when we are root: `postgres`, made when it is missing, else `nobody`. Refuses
 * where there is neither.
 */
export function systemRunner(log: (line: string) => void): Runner {
  const known = lookUp("postgres");
  if (known) return known;
  // Debian and Red Hat know the first, Alpine's busybox the second.
  for (const [command, ...args] of [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/bin/false", "postgres"],
    ["adduser", "-S", "-D", "-H", "-s", "/bin/false", "postgres"],
  ]) {
    if (command === undefined || spawnSync(command, args, { stdio: "ignore" }).status !== 0) continue;
    const made = lookUp("postgres");
    if (made) {
      log("PostgreSQL does not run as root: made the system user postgres for it");
      return made;
    }
  }
  const nobody = lookUp("nobody");
  if (nobody) return nobody;
  throw new Error(
    "PostgreSQL does not run as root, and no user could be made for it. Start Congruence as another user, " +
      "or set DATABASE_URL.",
  );
}

/** The user with this number, for data that already belongs to somebody. */
export function runnerOf(owner: { uid: number; gid: number }): Runner {
  const line = passwordLines().find((fields) => Number(fields[2]) === owner.uid);
  return { uid: owner.uid, gid: owner.gid, name: line?.[0] ?? `uid ${owner.uid}` };
}

/** Whether the user may enter the folder and read (and, where asked, run) the files; tried, not guessed. */
export function canReach(runner: Runner, wanted: { enter?: string; read?: string; run?: string }): boolean {
  const { enter = "/", read = "/", run = "/" } = wanted;
  const script = 'cd "$1" && [ -r "$2" ] && [ -x "$3" ]';
  const tried = spawnSync("/bin/sh", ["-c", script, "sh", enter, read, run], {
    cwd: "/",
    uid: runner.uid,
    gid: runner.gid,
    stdio: "ignore",
  });
  return tried.status === 0;
}

function lookUp(name: string): Runner | null {
  const fields = passwordLines().find(([known]) => known === name);
  if (fields) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const asked = spawnSync("id", [flag, name], { encoding: "utf8" });
    return asked.status === 0 ? Number(asked.stdout.trim()) : null;
  });
  return typeof uid === "number" && typeof gid === "number" ? { name, uid, gid } : null;
}

function passwordLines(): string[][] {
  try {
    return readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"));
  } catch {
    return [];
  }
}
