import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { runCommand } from "../../../packages/server/src/node/command/run-command.ts";
import type { RunningServer } from "../../../packages/server/src/node/serve.ts";

const folder = mkdtempSync(join(tmpdir(), "token-apis-"));
const running: RunningServer[] = [];
const log = vi.spyOn(console, "log").mockReturnValue();

afterEach(async () => {
  log.mockClear();
  await Promise.all(running.splice(0).map(({ close }) => close(0)));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** Runs the command in this process; gives the server's URL and what was printed. */
async function run(...argv: string[]): Promise<{ url: string; printed: string }> {
  const server = await runCommand(["--port", "0", ...argv]);
  if (server) running.push(server);
  return { url: server?.url ?? "", printed: log.mock.calls.flat().join("\n") };
}

describe("the command refuses", () => {
  it.each([
    [["--port", "http"], '--port must be a number from 0 to 65535, not "http".'],
    [["--port", "65536"], '--port must be a number from 0 to 65535, not "65536".'],
    [["--port", ""], '--port must be a number from 0 to 65535, not "".'],
    [["--port"], "Option '--port <value>' argument missing. See --help."],
    [["--host", ""], "--host must be a name or an address."],
    [["--host", "192.0.2.1"], "is not an address of this machine. Choose another with --host."],
    [["extra"], "Unexpected argument 'extra'. See --help."],
    [["--store", "sqlite:"], "--store sqlite: needs the name of a file: sqlite:FILE."],
    [["--store", "sqlite::memory:"], "--store sqlite: needs the name of a file: sqlite:FILE."],
    [["--store", "sqlite:."], "--store sqlite:. cannot be opened: EISDIR"],
    [["--store", "sqlite:package.json"], "--store sqlite:package.json cannot be opened: file is not a database."],
    [["--store", "sqlite:package.json/x"], "--store sqlite:package.json/x cannot be opened: EEXIST"],
    [
      ["--store", "postgres://user:secret@127.0.0.1:1/x"],
      /^--store postgres:\/\/127\.0\.0\.1:1\/x cannot be opened: connect ECONNREFUSED 127\.0\.0\.1:1\.$/,
    ],
    [
      ["--store", "postgres://user:secret@host:port/x"],
      "--store is not a URL: postgres://user:password@host:port/database is one.",
    ],
    [
      ["--store", "mysql://user:secret@db/x"],
      '--store must be memory:, sqlite:FILE or postgres://user:password@host:port/database, not "mysql:…".',
    ],
    [["--log-level", "loud"], '--log-level must be one of debug, info, warn, error, silent, not "loud".'],
    [["--docs", "/nowhere/at/all"], "--docs /nowhere/at/all is not a folder."],
    [["--seed", "/nowhere/at/all"], "--seed /nowhere/at/all cannot be read: ENOENT"],
  ])("%j", async (argv, message) => {
    const failure = runCommand(argv);
    await expect(failure).rejects.toMatchObject({ name: "UsageError" });
    await expect(failure).rejects.toThrow(message);
  });

  it("a seed file with a wrong member, naming file, line and member", async () => {
    const seed = file("wrong.yaml", "taler-corebank:\n  accounts:\n    alice: { pasword: x }\n");
    await expect(run("--seed", seed)).rejects.toThrow(new RegExp(`^${seed}:3:\\d+ taler-corebank\\.accounts\\.alice`));
  });

  it("a seed file that makes TANs known to all, where others can reach the server", async () => {
    const seed = file("fixed.yaml", 'test: { fixed_tan: "12345678" }\n');
    await expect(run("--seed", seed, "--host", "0.0.0.0")).rejects.toThrow("so --host must be a loopback address, not 0.0.0.0.");
    expect((await run("--seed", seed, "--host", "localhost")).url).toMatch(/^http:\/\/localhost:\d+$/);
  });
});

describe("the command", () => {
  it("prints no password of a seed file", async () => {
    const { url, printed } = await run(
      "--seed",
      file("own.yaml", "taler-corebank: { accounts: { alice: { password: secret } } }\n"),
    );
    expect(printed).not.toContain("secret");
    expect(printed).toContain(`curl -u alice -H 'Content-Type: application/json'`);
    expect(printed).toContain(`${url}/taler-corebank/accounts/alice/token`);
  });

  it("prints nobody's call where the seed has nobody", async () => {
    const { printed } = await run("--seed", file("empty.yaml", "{}\n"));
    expect(printed).toContain("Ready:");
    expect(printed).not.toContain("curl");
  });
});
