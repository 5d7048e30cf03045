import { describe, expect, it } from "vitest";
import { bearer } from "../support.ts";
import { createGuardedBank, createGuardedMerchant } from "../two-factor-support.ts";

describe("a locked bank account", () => {
  it("comes of three failed TANs, also when they are spread over codes and challenges", async () => {
    const { challenge, sendCode, confirm, wrongTan, create, clock } = createGuardedBank();
    const [sms = "", email = ""] = await challenge();
    await sendCode(sms);
    await confirm(sms, wrongTan());
    clock.advance(61);
    await sendCode(sms);
    await confirm(sms, wrongTan());
    expect((await create()).status).toBe(202);
    await sendCode(email);
    await confirm(email, wrongTan());
    expect(await create()).toMatchObject({ status: 403, body: { code: 5152 } });
  });

  it("forgets failed TANs when a token is created, not when a TAN is right", async () => {
    const { challenge, sendCode, solve, confirm, wrongTan, create } = createGuardedBank();
    const failTwice = async (id: string): Promise<void> => {
      await sendCode(id);
      await confirm(id, wrongTan());
      await confirm(id, wrongTan());
    };
    const [sms = "", email = ""] = await challenge();
    await failTwice(sms);
    await solve(email);
    expect((await create([email])).status).toBe(200);

    const [next = "", other = ""] = await challenge({ scope: "revenue" });
    await failTwice(next);
    await solve(other);
    const [last = ""] = await challenge({ scope: "readwrite" });
    await sendCode(last);
    await confirm(last, wrongTan());
    expect(await create([other], { scope: "revenue" })).toMatchObject({ status: 403, body: { code: 5152 } });
  });

  it("counts failed TANs of one channel although the other channel is solved", async () => {
    const { challenge, sendCode, solve, confirm, wrongTan, create } = createGuardedBank({ combi_and: true });
    const [sms = "", email = ""] = await challenge();
    await sendCode(sms);
    await confirm(sms, wrongTan());
    await confirm(sms, wrongTan());
    await solve(email);
    await confirm(sms, wrongTan());
    expect(await create()).toMatchObject({ status: 403, body: { code: 5152 } });
  });

  it("is not locked by confirming challenges that do not exist", async () => {
    const { challenge, confirm, create } = createGuardedBank();
    for (let tries = 0; tries < 4; tries++) expect((await confirm(`made-up-${tries}`, "12345678")).status).toBe(404);
    const [sms = ""] = await challenge();
    for (let tries = 0; tries < 4; tries++) expect((await confirm(sms, "12345678")).status).toBe(409);
    expect((await create()).status).toBe(202);
  });

  it("refuses its password for new tokens, even with a solved challenge, and for nothing else", async () => {
    const { challenge, solve, sendCode, confirm, wrongTan, create, send, tokenPath, password } = createGuardedBank();
    const body = { scope: "readwrite", refreshable: true };
    const [first = ""] = await challenge(body);
    await solve(first);
    const auth = bearer((await create([first], body)).body.access_token);
    const [sms = "", email = ""] = await challenge();
    await solve(sms);
    await sendCode(email);
    for (let tries = 0; tries < 3; tries++) await confirm(email, wrongTan());

    expect(await create([sms])).toMatchObject({ status: 403, body: { code: 5152 } });
    expect((await send("GET", `${tokenPath}s`, { auth: password })).status).toBe(200);
    expect((await send("POST", tokenPath, { auth, body: { scope: "readonly" } })).status).toBe(200);
    expect((await send("GET", `${tokenPath}s`, { auth })).status).toBe(200);
  });

  it("does not happen to a merchant instance", async () => {
    const { challenge, sendCode, confirm, wrongTan, create } = createGuardedMerchant();
    const [sms = ""] = await challenge();
    await sendCode(sms);
    for (let tries = 0; tries < 4; tries++) await confirm(sms, wrongTan());
    expect((await create()).status).toBe(202);
  });
});
