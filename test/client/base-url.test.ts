import { createClient } from "@token-apis/client";
import { createOneWelcomeClient } from "@token-apis/client/onewelcome";
import { listTokens } from "@token-apis/contracts/onewelcome/operations";
import { describe, expect, it, onTestFinished, vi } from "vitest";

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
    const path = "oauth/api/v1/users/alice/tokens";
    expect(seen).toEqual([
      `https://page.example/taler/${path}`,
      `https://page.example/taler/${path}`,
      `https://page.example/devices/taler/${path}`,
    ]);
  });

  it("is none that merely looks so, and would put a password into the path", () => {
    vi.stubGlobal("location", { href: "https://page.example/devices/" });
    onTestFinished(() => void vi.unstubAllGlobals());
    for (const baseUrl of ["https:u:pw@host/", "https:/u:pw@host/", "HTTPS:\\\\u:pw@host/"]) {
      expect(() => createOneWelcomeClient({ baseUrl })).toThrow("baseUrl must not hold user, password, query or fragment.");
    }
  });

  it("may be there before there is a page", () => {
    expect(() => createOneWelcomeClient({ baseUrl: "/taler/" })).not.toThrow();
  });
});
