import { checkCompatibility, supports } from "@token-apis/client";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { createApp } from "@token-apis/server";
import { describe, expect, it } from "vitest";

const merchant = (version: string) => ({ name: "taler-merchant", version });
const bank = (version: string) => ({ name: "taler-corebank", version });

describe("checkCompatibility", () => {
  it.each([
    ["1:0:0", "2:0:0", false],
    ["2:0:1", "1:0:0", true],
    ["2:0:1", "4:0:1", false],
    ["4:0:1", "3:0:0", true],
    ["1:5:1", "0:0:0", true],
    ["1:5:0", "0:0:0", false],
    ["3", "3:1:0", true],
    ["3:1", "2:0:0", false],
  ])("compares ranges as libtool does: server %s, client %s", (server, client, compatible) => {
    expect(checkCompatibility(merchant(server), client).compatible).toBe(compatible);
    expect(checkCompatibility(merchant(client), server).compatible).toBe(compatible);
  });

  it("takes the versions of the contracts unless told otherwise, which are those of the reference server", async () => {
    const { fetch } = createApp({
      seed: { "taler-merchant": { instances: { admin: { password: "p" } } }, "taler-corebank": { accounts: {} } },
    });
    const shop = await createTalerMerchantClient({ baseUrl: "http://localhost/taler-merchant/", fetch }).getConfig();
    const account = await createTalerCorebankClient({ baseUrl: "http://localhost/taler-corebank/", fetch }).getConfig();
    if (shop.status !== 200 || account.status !== 200) throw new Error("The server has no configuration.");
    expect(checkCompatibility(shop.body)).toEqual({ compatible: true });
    expect(checkCompatibility(account.body)).toEqual({ compatible: true });
    expect(supports(shop.body, "sendChallenge")).toBe(true);
    expect(supports(account.body, "revokeToken")).toBe(true);
  });

  it.each([
    [merchant("30:0:2"), "The server supports taler-merchant v28 to v30, this client supports v19 to v21."],
    [bank("3:0:0"), "The server supports taler-corebank v3, this client supports v4 to v11."],
    [{ name: "Libeufin-Bank", version: "3:0:0" }, "The server supports taler-corebank v3, this client supports v4 to v11."],
    [{ name: "taler-exchange", version: "21:0:2" }, 'The server is "taler-exchange", neither taler-merchant nor taler-corebank.'],
    [merchant("a:b:c"), 'The server sent the version "a:b:c", which is not current:revision:age.'],
    [merchant("1:0:2"), 'The server sent the version "1:0:2", which is not current:revision:age.'],
    [merchant("99999999999:0:0"), 'The server sent the version "99999999999:0:0", which is not current:revision:age.'],
  ])("says why not: %o", (config, reason) => {
    expect(checkCompatibility(config)).toEqual({ compatible: false, reason });
  });

  it.each([{}, { name: null }, { name: 5 }])("says why not to a server that gives no name: %j", (config) => {
    // Servers drift from their contract.
    const given = config as { name: never; version: never };
    expect(checkCompatibility(given)).toEqual({ compatible: false, reason: expect.stringMatching(/^The server is /) });
  });

  it("refuses a version of the caller's that is none", () => {
    expect(() => checkCompatibility(merchant("21:0:2"), "v21")).toThrow(
      '"v21" is not a version. Write current:revision:age, for example 21:0:2.',
    );
  });
});

describe("supports", () => {
  it("goes by the version that brought the operation", () => {
    expect(["18:0:0", "19:0:0", "42:1:0"].map((version) => supports(merchant(version), "listTokens"))).toEqual([
      false,
      true,
      true,
    ]);
    expect(["3:0:0", "4:8:0"].map((version) => supports(bank(version), "listTokens"))).toEqual([false, true]);
    expect(supports({ name: "libeufin-bank", version: "4:8:0" }, "revokeToken")).toBe(false);
    expect(supports(merchant("0:0:0"), "createToken")).toBe(true);
  });

  it("is false for a server that cannot be told", () => {
    expect(supports({ name: "taler-exchange", version: "21:0:2" }, "listTokens")).toBe(false);
    expect(supports(merchant("new"), "createToken")).toBe(false);
    // @ts-expect-error -- servers drift from their contract
    expect(supports({}, "createToken")).toBe(false);
    // @ts-expect-error -- as above
    expect(supports({ name: null, version: "21:0:2" }, "createToken")).toBe(false);
  });
});
