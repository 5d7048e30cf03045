import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { repository } from "../support/temporary-folder.ts";
import { contractText, workspace } from "./support/workspace.ts";

const script = join(repository, "scripts/build.ts");
const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });

describe("npm run build", () => {
  it("prints its usage for --help", () => {
    const { status, stdout } = run("--help");
    expect(status).toBe(0);
    for (const flag of ["--check", "--watch", "--force", "--only", "--output"]) expect(stdout).toContain(flag);
  });

  it.each([
    [["--frce"], "--frce"],
    [["--only", "types,typos"], "typos"],
    [["--spec", "a.yaml"], "--out"],
    [["--out", "a"], "FILE"],
    [["--watch", "--check"], "--watch"],
    [["stray"], "stray"],
  ])("rejects %j with exit code 2 and its usage", (args, named) => {
    const { status, stderr, stdout } = run(...args);
    expect(status).toBe(2);
    expect(stderr.split("\n")[0]).toContain(named);
    expect(stderr).toContain("Usage:");
    expect(stdout).toBe("");
  });

  it("prints problems with their location and fix, and exits with 1", () => {
    const { status, stderr } = run("--spec", join(repository, "package.json"), "--out", join(repository, ".cache/never"));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^✘ .+ \[unsupported-format\]\n {2}at package\.json:1:1 \(#\/\)\n {2}fix: /);
  });
});

describe("--watch", () => {
  it("builds a package after each change and survives a broken contract", { timeout: 20_000 }, async () => {
    const { root, write, read } = workspace({ "spec/orders/openapi.yaml": contractText() });
    const said = watch(root);
    await said("Up to date");
    write("spec/orders/openapi.yaml", contractText("listAllOrders"));
    await said("changed: + listAllOrders");
    write("spec/orders/openapi.yaml", contractText().replace("operationId: listOrders", "operationId: [listOrders"));
    await said("[broken-yaml]");
    write("spec/orders/openapi.yaml", contractText("listSomeOrders"));
    await said("changed: + listSomeOrders");
    expect(read("generated/orders/operations.ts")).toContain("export const listSomeOrders");
  });

  it("builds a document after each change of it and of the files that it refers to", { timeout: 20_000 }, async () => {
    const text = contractText().replace("#/components/schemas/Orders", "./schemas/orders.yaml");
    const schema = "type: object\nproperties: { orders: { type: array } }\n";
    const { root, write, read } = workspace({ "api/orders.yaml": text, "api/schemas/orders.yaml": schema });
    const said = watch(root, "api/orders.yaml", "--output", "src");
    await said("Up to date");
    write("api/schemas/orders.yaml", `${schema}required: [orders]\n`);
    await said("types.ts       changed");
    expect(read("src/types.ts")).toContain("orders: unknown[]");
    write("api/orders.yaml", text.replace("listOrders", "listAllOrders"));
    await said("changed: + listAllOrders");
  });
});

/** Starts the watcher on a workspace. Returns a function that waits until new output contains `text`. */
function watch(root: string, ...args: string[]): (text: string) => Promise<void> {
  const child = spawn(process.execPath, [script, "--watch", "--only", "types,operations", ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill());
  let unread = "";
  let wake = (): void => {};
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    unread += text;
    wake();
  });
  return async (text) => {
    while (!unread.includes(text)) await new Promise<void>((resolve) => (wake = resolve));
    // Read the whole report of this build, so that the next wait starts after it.
    while (!/Up to date|Waiting for a change/.test(unread.slice(unread.indexOf(text))))
      await new Promise<void>((resolve) => (wake = resolve));
    unread = "";
  };
}
