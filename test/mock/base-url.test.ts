import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { expect, it, onTestFinished, vi } from "vitest";

const at = (baseUrl: string) => mockTalerMerchant({ baseUrl, onViolation: "ignore" });

it.each(["/caf%C3%A9/", "/café/", "/a b/", "/a%2Fb/", "/a%2fb/", "/~user/", "/%7Euser/", "/a|b/", "/a[b]/", "/a%/"])(
  "a base URL may hold any path, %s for one",
  async (path) => {
    const mock = at(`https://backend.example${path}`);
    for (const address of [
      `https://backend.example${path}config`,
      `${mock.baseUrl}config`,
      `${mock.baseUrl}instances/shop/config`,
    ]) {
      expect((await mock.fetch(address)).status).toBe(200);
    }
  },
);

it("one path in two spellings is one base URL", async () => {
  expect((await at("https://backend.example/~user/").fetch("https://backend.example/%7euser/config")).status).toBe(200);
  expect((await at("https://backend.example/%7Euser/").fetch("https://backend.example/~user/config")).status).toBe(200);
});

it.each([
  ["https://backend.example/?", "must have neither query nor fragment"],
  ["https://backend.example/#", "must have neither query nor fragment"],
  ["https://backend.example//", "must not have two slashes in a row"],
  ["https://u:pass-word@backend.example/", "must hold neither user nor password"],
  ["https://u:pass-word@backend.example/?", "must hold neither user nor password"],
  ["https://u:pass-word@backend.example:99999/", "must hold neither user nor password"],
  ["backend.example", "is not a URL here"],
])("the base URL %s is refused", (baseUrl, problem) => {
  expect(() => at(baseUrl)).toThrow(problem);
  expect(() => at(baseUrl)).not.toThrow("pass-word");
});

it("a base URL that is missing is named, with the right form", () => {
  const options = JSON.parse("{}") as { baseUrl: string };
  expect(() => mockTalerMerchant(options)).toThrow(
    new TypeError(
      'The option baseUrl of the mock is missing: it is undefined. Pass the address of the API: { baseUrl: "https://backend.example/" }.',
    ),
  );
});

it("a base URL that is relative is so to what the page names as its base", async () => {
  vi.stubGlobal("location", { href: "https://page.example/app/list" });
  vi.stubGlobal("document", { baseURI: "https://page.example/" });
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(at("taler/").baseUrl).toBe("https://page.example/taler/");
});

it("addresses without an origin are those of the page, as they are to fetch", async () => {
  vi.stubGlobal("location", { href: "https://page.example/devices/" });
  onTestFinished(() => void vi.unstubAllGlobals());
  const mock = at("/taler/");
  expect(mock.baseUrl).toBe("https://page.example/taler/");
  expect((await mock.fetch("/taler/config")).status).toBe(200);
  await expect(mock.fetch("config")).rejects.toThrow("https://page.example/devices/config is not below");
  vi.stubGlobal("location", { href: "https://page.example/taler/list" });
  expect((await mock.fetch("config")).status).toBe(200);
});
