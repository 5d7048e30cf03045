import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../../../packages/server/src/node/main.ts", import.meta.url));
const children: ChildProcess[] = [];

afterEach(() => children.splice(0).forEach((child) => child.kill("SIGKILL")));

/** Starts the command as a process of its own; output is collected as it comes. */
function start(...argv: string[]) {
  const child = spawn(process.execPath, ["--conditions=token-apis-src", main, ...argv], { stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const exit = once(child, "close").then(([code, signal]: unknown[]) => ({ code: code ?? signal, ...output }));
  const ready = async (): Promise<string> => {
    while (!output.stdout.includes("Ctrl+C")) {
      if (child.exitCode !== null) throw new Error(output.stderr);
      await once(child.stdout, "data");
    }
    return /^Ready: (\S+)\/$/m.exec(output.stdout)?.[1] ?? "";
  };
  return { child, exit, output, ready };
}

describe("token-apis-server", () => {
  it("serves until it is asked to stop, and ends with 0", async () => {
    const { child, exit, output, ready } = start("--port", "0");
    const url = await ready();
    expect(output.stdout).toContain(`${url}/taler-corebank/`);
    const calls = output.stdout.split("\n").filter((line) => line.startsWith("  curl "));
    expect(calls).toHaveLength(3);
    expect((await fetch(`${url}/taler-merchant/config`)).status).toBe(200);
    child.kill("SIGTERM");
    const { code, stderr } = await exit;
    expect(code).toBe(0);
    const [line = "", ...others] = stderr.trimEnd().split("\n");
    expect(others).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({ level: "info", operation: "getConfig", route: "/config", status: 200 });
  });

  it("lets a request that is under way finish before it ends", async () => {
    const { child, exit, ready } = start("--port", "0");
    const url = new URL(await ready());
    const headers = { "content-type": "application/json", authorization: `Basic ${btoa("alice:alice-password")}` };
    const slow = request({
      host: url.hostname,
      port: url.port,
      method: "POST",
      path: "/taler-corebank/accounts/alice/token",
      headers,
    });
    slow.write("{");
    await once(slow, "socket");
    // The signal must not overtake the first half of the body.
    await fetch(new URL("/taler-corebank/config", url));
    child.kill("SIGINT");
    slow.end('"scope":"readonly"}');
    const [answer] = await once(slow, "response");
    expect(answer.statusCode).toBe(200);
    expect(await exit).toMatchObject({ code: 0 });
  });

  it("prints how it is used, and ends with 0", async () => {
    const { code, stdout, stderr } = await start("--help").exit;
    expect([code, stderr]).toStrictEqual([0, ""]);
    expect(stdout).toContain("Usage: token-apis-server [options]");
  });

  it("says in one line which flag it does not know, and ends with 2", async () => {
    expect(await start("--prot", "1").exit).toStrictEqual({
      code: 2,
      stdout: "",
      stderr: "token-apis-server: Unknown option '--prot'. See --help.\n",
    });
  });

  it("says in one line that the port is in use, and ends with 2", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const ended = await start("--port", String(port)).exit;
    other.close();
    expect(ended).toStrictEqual({
      code: 2,
      stdout: "",
      stderr: `token-apis-server: Port ${port} on 127.0.0.1 is in use. Choose another with --port.\n`,
    });
  });
});
