import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createTalerCorebankApp } from "../../../packages/server/src/index.ts";
import { readSeed, scryptPassword } from "../../../packages/server/src/node/index.ts";
import { basic, sendTo } from "../../conformance/support.ts";

const main = fileURLToPath(new URL("../../../packages/server/src/node/main.ts", import.meta.url));
const hash = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, ["--conditions=token-apis-src", main, "hash-password", ...args], { input, encoding: "utf8" });

it("prints a hash that a seed may hold instead of the password", async () => {
  const { status, stdout, stderr } = hash("pässword: 1\n");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[^$]{22}\$[^$]{43}\n$/);

  const seed = readSeed(JSON.stringify({ "taler-corebank": { accounts: { alice: { password: stdout.trim() } } } }), "seed.json");
  const send = sendTo(createTalerCorebankApp({ seed: seed["taler-corebank"]!, hashPassword: scryptPassword }));
  const statusOf = async (password: string) =>
    (await send("GET", "/accounts/alice/tokens", { auth: basic("alice", password) })).status;
  expect(await statusOf("pässword: 1")).toBe(204);
  expect(await statusOf("pässword: 2")).toBe(401);
  expect(await statusOf(stdout.trim())).toBe(401);
});

it.each([
  ["an empty line", "\n", []],
  ["no input", "", []],
  ["a password as an argument", "", ["secret"]],
])("exits with 2 for %s", (_, input, args) => {
  const { status, stdout, stderr } = hash(input, ...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^token-apis-server: hash-password .*\n$/);
  expect(stderr).not.toContain("secret");
});
