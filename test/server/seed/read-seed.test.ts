import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSeed } from "../../../packages/server/src/seed/read-seed.ts";
import { SeedError } from "../../../packages/server/src/seed/seed-error.ts";

const demoFile = new URL("../../../packages/server/demo-seed.yaml", import.meta.url);

const messageOf = (text: string): string => {
  try {
    readSeed(text, "seed.yaml");
  } catch (error) {
    if (error instanceof SeedError) return error.message;
    throw error;
  }
  throw new Error("The seed was accepted.");
};

describe("readSeed", () => {
  it("reads the demo seed, and JSON as well as YAML", () => {
    const seed = readSeed(readFileSync(demoFile, "utf8"), "demo-seed.yaml");
    expect(Object.keys(seed)).toEqual(["taler-merchant", "taler-corebank", "onewelcome"]);
    expect(readSeed(JSON.stringify(seed), "seed.json")).toEqual(seed);
  });

  it("accepts every member of the format", () => {
    const text = `
taler-merchant:
  instances:
    shop: { password: p, two_factor: { channels: [{ tan_channel: sms, tan_info: "***1234" }], combi_and: false } }
taler-corebank:
  accounts: { mallory: { password: p, locked: true, two_factor: { channels: [{ tan_channel: email, tan_info: m }], combi_and: true } } }
onewelcome:
  api_clients: { client: secret }
  users:
    alice:
      tokens:
        - { id: 7d507b7e-6221-4f06-a75e-ef6e6f06d32b, client_name: X, device_name: my iPad, created_at: 1381322054000,
            scopes: [email, profile], type: DEFAULT, refresh_token_issued: true, expires_in_seconds: 0 }
test: { fixed_tan: "12345678" }
`;
    expect(readSeed(text, "seed.yaml").test).toEqual({ fixed_tan: "12345678" });
  });

  it.each([
    [
      "a member that does not exist",
      "taler-corebank:\n  accounts:\n    alice: { password: p, lokced: true }\n",
      "seed.yaml:3:27 taler-corebank.accounts.alice.lokced: there is no such member.\n  fix: take it out, or use one of password, two_factor, locked.",
    ],
    [
      "a missing member",
      "taler-corebank:\n  accounts:\n    alice:\n      locked: true\n",
      "seed.yaml:4:7 taler-corebank.accounts.alice.password: is missing.\n  fix: add password.",
    ],
    [
      "a password that is a number",
      "taler-corebank:\n  accounts:\n    alice: { password: 12345678 }\n",
      "seed.yaml:3:24 taler-corebank.accounts.alice.password: must be a string, is a number.\n  fix: write text; what looks like a number, a date or true stands in quotes.",
    ],
    [
      "an unknown channel",
      "taler-merchant:\n  instances:\n    shop:\n      password: p\n      two_factor:\n        combi_and: true\n        channels:\n          - { tan_channel: fax, tan_info: x }\n",
      "seed.yaml:8:28 taler-merchant.instances.shop.two_factor.channels.0.tan_channel: is not one of the known values.\n  fix: use one of sms, email.",
    ],
    [
      "a name that no URL takes well",
      "taler-corebank:\n  accounts:\n    al ice: { password: p }\n",
      "seed.yaml:3:5 taler-corebank.accounts.al ice: a name like this is not possible here.\n  fix: use a name that matches ^[A-Za-z0-9._~-]{1,126}$. Goes into URLs and into Basic credentials.",
    ],
    [
      "an id that is not a UUID",
      "onewelcome:\n  api_clients: {}\n  users:\n    a: { tokens: [{ id: x, client_name: c, created_at: 0, scopes: [], type: DEFAULT }] }\n",
      "seed.yaml:4:25 onewelcome.users.a.tokens.0.id: does not have the right form.\n  fix: write a UUID, for example 7d507b7e-6221-4f06-a75e-ef6e6f06d32b.",
    ],
    [
      "a repeated key",
      "taler-corebank:\n  accounts: {}\n  accounts: {}\n",
      "seed.yaml:3:3 Map keys must be unique\n  fix: write valid YAML 1.2; mind indentation, quotes and colons.",
    ],
    [
      "broken YAML",
      "taler-corebank: [\n",
      "seed.yaml:2:1 Flow sequence in block collection must be sufficiently indented and end with a ]\n  fix: write valid YAML 1.2; mind indentation, quotes and colons.",
    ],
    [
      "an alias without an anchor, which may be an unquoted password",
      "taler-corebank:\n  accounts:\n    alice: { password: *hunter2 }\n",
      "seed.yaml:3:24 taler-corebank.accounts.alice.password: is an alias (*…) without an anchor.\n  fix: put the value in quotes if it is meant as text; otherwise write it out.",
    ],
    [
      "an unknown tag, which may be an unquoted password",
      "onewelcome:\n  users: {}\n  api_clients:\n    client: !hunter2 x\n",
      "seed.yaml:4:22 onewelcome.api_clients.client: has an unknown tag (!…).\n  fix: put the value in quotes if it is meant as text; otherwise write it out.",
    ],
    [
      "a hash that cannot be checked",
      'taler-merchant:\n  instances:\n    shop: { password: "$scrypt$ln=30,r=8,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }\n',
      "seed.yaml:3:23 taler-merchant.instances.shop.password: starts with $scrypt$, but is not a hash that can be checked.\n  fix: create the hash with `token-apis-server hash-password`; it may need at most 64 MiB and 16 passes.",
    ],
    [
      "an empty file",
      "",
      "seed.yaml:1:1 must be an object, is nothing.\n  fix: write an object. Who is there when the server starts. Every part may be left out.",
    ],
  ])("names line, column, member and fix of %s", (_, text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  it("finds two tokens of one user with the same id, in whatever case", () => {
    const token = (id: string): object => ({ id, client_name: "c", created_at: 0, scopes: [], type: "DEFAULT" });
    const id = "7d507b7e-6221-4f06-a75e-ef6e6f06d32b";
    const seed = { onewelcome: { api_clients: {}, users: { alice: { tokens: [token(id), token(id.toUpperCase())] } } } };
    expect(messageOf(JSON.stringify(seed))).toContain(
      "onewelcome.users.alice.tokens.1.id: another token of the user has this id.",
    );
  });

  it("reports all problems of a file together", () => {
    const message = messageOf("taler-corebank: { accounts: { a: {}, b: { password: '' } } }\nextra: 1\n");
    expect(message.split("\n").filter((line) => line.startsWith("seed.yaml:"))).toHaveLength(3);
  });

  it("reads aliases that have an anchor", () => {
    const text = "taler-corebank: { accounts: { a: &all { password: p }, b: *all } }\n";
    expect(readSeed(text, "seed.yaml")["taler-corebank"]?.accounts["b"]).toEqual({ password: "p" });
  });

  it("keeps passwords out of its messages", () => {
    const message = messageOf("onewelcome: { api_clients: { c: 424242 }, users: {} }\ntest: { fixed_tan: '99' }\n");
    expect(message).not.toMatch(/424242|'99'/u);
  });
});
