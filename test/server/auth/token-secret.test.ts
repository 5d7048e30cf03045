import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decodeBase32, encodeBase32 } from "../../../packages/server/src/auth/base32.ts";
import { createTokenSecret, tokenKey } from "../../../packages/server/src/auth/token-secret.ts";
import { createRandom } from "../../conformance/support.ts";

describe("Crockford's base 32", () => {
  it.each([
    ["", []],
    ["00", [0]],
    ["ZW", [0xff]],
    ["91JPRV3F", [0x48, 0x65, 0x6c, 0x6c, 0x6f]],
  ])("writes %s", (text, bytes) => {
    expect(encodeBase32(Uint8Array.from(bytes))).toBe(text);
    expect(Array.from(decodeBase32(text) ?? [])).toEqual(bytes);
  });

  it("comes back to the same bytes, whatever they are", () => {
    const random = createRandom();
    for (let length = 0; length < 70; length++) {
      const bytes = random(length);
      expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
      expect(decodeBase32(encodeBase32(bytes).toLowerCase())).toEqual(bytes);
    }
  });

  it.each(["*", "-", " ", "é", "\u{1F600}"])("does not read %s", (character) => {
    expect(decodeBase32(`00${character}00`)).toBeUndefined();
  });
});

describe("token secrets", () => {
  it("are kept as the SHA-256 of their 32 bytes", () => {
    const bytes = createRandom()(32);
    const { text, key } = createTokenSecret(createRandom());
    expect(text).toBe(`secret-token:${encodeBase32(bytes)}`);
    expect(key).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("have the same key in upper and in lower case", () => {
    const { text, key } = createTokenSecret(createRandom());
    expect(tokenKey(text)).toBe(key);
    expect(tokenKey(`secret-token:${text.slice(13).toLowerCase()}`)).toBe(key);
  });

  it("have one spelling: unused bits are zero, and the letters I, L, O and U stand for nothing", () => {
    const zeros = "0".repeat(51);
    expect(tokenKey(`secret-token:${zeros}0`)).toBeDefined();
    expect(tokenKey(`secret-token:${zeros}G`)).toBeDefined();
    for (const last of "123456789ABCDEFHJKMNPQRSTVWXYZ") expect(tokenKey(`secret-token:${zeros}${last}`)).toBeUndefined();
    for (const alias of "ILOUilou") expect(tokenKey(`secret-token:${alias}${zeros}`)).toBeUndefined();
  });

  it.each([
    "",
    "secret-token:",
    "A".repeat(52),
    `SECRET-TOKEN:${"A".repeat(52)}`,
    `secret-token:${"A".repeat(51)}`,
    `secret-token: ${"A".repeat(51)}`,
  ])("are not made of %j", (text) => {
    expect(tokenKey(text)).toBeUndefined();
  });
});
