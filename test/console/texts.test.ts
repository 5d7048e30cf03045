import { errorCodes as bankCodes } from "@token-apis/contracts/taler-corebank/error-codes";
import { errorCodes as merchantCodes } from "@token-apis/contracts/taler-merchant/error-codes";
import { ApiError, NetworkError, UndocumentedStatusError } from "@token-apis/client";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { describe, expect, it } from "vitest";
import { explainError } from "../../packages/console/src/feedback/explain-error.ts";
import { de } from "../../packages/console/src/texts/de.ts";
import { en } from "../../packages/console/src/texts/en.ts";
import { fr } from "../../packages/console/src/texts/fr.ts";
import { toRelative } from "../../packages/console/src/ui/moment.tsx";

describe.each([
  ["English", en],
  ["German", de],
  ["French", fr],
])("in %s", (_language, texts) => {
  it("each error code of the contracts has a sentence", () => {
    const codes = Object.keys({ ...bankCodes, ...merchantCodes });
    expect(Object.keys(texts.errors).toSorted()).toEqual(codes.toSorted());
    for (const sentence of Object.values(texts.errors)) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
  });

  it("each scope that the console creates has a name", () => {
    expect(Object.keys(texts.scopes).toSorted()).toEqual(Object.keys(en.scopes).toSorted());
  });
});

describe("explainError", () => {
  const answer = async (status: number, body: unknown) => {
    const fetch = () => Response.json(body, { status });
    const bank = createTalerCorebankClient({ baseUrl: "https://bank.example/", fetch });
    return await bank.createToken({ path: { username: "alice" }, body: { scope: "readonly" } });
  };

  it("uses the sentence of the error code", async () => {
    const error = new ApiError(await answer(403, { code: 5152, hint: "locked" }));
    expect(explainError(error, en)).toBe(en.errors.BANK_ACCOUNT_LOCKED);
  });

  it("uses the hint of the server for a code that the contract does not have", async () => {
    expect(explainError(new ApiError(await answer(400, { code: 1, hint: "The hint." })), en)).toBe("The hint.");
  });

  it("tells a server that cannot be reached from one that is not the API", () => {
    const call = { operation: "", method: "", url: "" };
    expect(explainError(new NetworkError(call, "an answer", "none", {}), en)).toBe(en.feedback.network);
    expect(explainError(new UndocumentedStatusError(call, "200", "502", {}), en)).toBe(en.feedback.gateway);
  });
});

it.each([
  [0, "now"],
  [59_000, "in 59 seconds"],
  [-7_200_000, "2 hours ago"],
  [86_400_000, "tomorrow"],
])("toRelative writes %i ms as %s", (milliseconds, expected) => expect(toRelative(milliseconds, "en")).toBe(expected));
