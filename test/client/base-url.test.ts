import { createClient } from "@token-apis/client";
import { createOneWelcomeClient } from "@token-apis/client/raw";
import { listTokens } from "@token-apis/contracts/onewelcome/operations";
import { describe, expect, it, onTestFinished, vi } from "vitest";

const PATH = "oauth/api/v1/users/alice/tokens";

/** The URL that a client of this base URL sends a request to. */
async function requested(baseUrl: string): Promise<string> {
  const seen: string[] = [];
  const fetch = ({ url }: Request): Response => {
    seen.push(url);
    return Response.json({ error: "none" }, { status: 404 });
  };
  await createClient({ listTokens }, { baseUrl, fetch }).listTokens({ path: { userId: "alice" } });
  return seen.join();
}

describe("a base URL that is relative to the page", () => {
  it("is made absolute, since a fetch of Node's under jsdom knows of no page", async () => {
    vi.stubGlobal("location", { href: "https://page.example/devices/" });
    onTestFinished(() => void vi.unstubAllGlobals());
    const seen: string[] = [];
    const fetch = ({ url }: Request): Response => {
      seen.push(new URL(url).href);
      return Response.json({ error: "none" }, { status: 404 });
    };
    const call = { path: { userId: "alice" } };
    const whole = createOneWelcomeClient({ baseUrl: "/taler/", fetch });
    await whole.listTokens(call);
    await whole.raw.GET("/oauth/api/v1/users/{userId}/tokens", { params: call });
    await createClient({ listTokens }, { baseUrl: "taler", fetch }).listTokens(call);
    expect(seen).toEqual([
      `https://page.example/taler/${PATH}`,
      `https://page.example/taler/${PATH}`,
      `https://page.example/devices/taler/${PATH}`,
    ]);
  });

  it.each([
    "https:u:pw@host/",
    "https:/u:pw@host/",
    "HTTPS:\\\\u:pw@host/",
    // What URL parsers drop.
    "\thttps:u:pw@host/",
    "ht\ntps:u:pw@host/",
    " https:u:pw@host/",
  ])("is none that merely looks so, and would put a password into the path: %j", (baseUrl) => {
    vi.stubGlobal("location", { href: "https://page.example/devices/" });
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(() => createOneWelcomeClient({ baseUrl })).toThrow("baseUrl must not hold user, password, query or fragment.");
  });

  it("is relative to what the page names as its base", async () => {
    vi.stubGlobal("location", { href: "https://page.example/elsewhere/" });
    vi.stubGlobal("document", { baseURI: "https://page.example/app/" });
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await requested("api/")).toBe(`https://page.example/app/api/${PATH}`);
  });

  it.each(["", " ", "/"])("is the root of the page's origin when it is %j, whatever page is shown", async (baseUrl) => {
    vi.stubGlobal("location", { href: "https://page.example/devices/?id=3#list" });
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await requested(baseUrl)).toBe(`https://page.example/${PATH}`);
  });

  it("may be there before there is a page", () => {
    expect(() => createOneWelcomeClient({ baseUrl: "/taler/" })).not.toThrow();
  });
});
