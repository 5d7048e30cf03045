import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { killCommands, startCommand as start } from "./start-command.ts";

afterEach(killCommands);

// Each starts a process, which takes its time on a busy machine.
describe("token-apis-server", { timeout: 30_000 }, () => {
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
    const headers = {
      "content-type": "application/json",
      authorization: `Basic ${btoa("alice:alice-password")}`,
      expect: "100-continue",
    };
    const path = "/taler-corebank/accounts/alice/token";
    const slow = request({ host: url.hostname, port: url.port, method: "POST", path, headers });
    slow.flushHeaders();
    // Only this proves that the server has the request before it gets the signal.
    await once(slow, "continue");
    slow.write("{");
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
