import { describe, expect, it } from "vitest";
import { bearer, START } from "./support.ts";
import { createGuardedBank, createGuardedMerchant } from "./two-factor-support.ts";

const ascending = (a: number, b: number): number => a - b;

describe.each([
  ["taler-merchant", createGuardedMerchant],
  ["taler-corebank", createGuardedBank],
])("two-factor in %s", (api, createGuarded) => {
  it("challenges whoever comes with the password, and creates nothing", async () => {
    const { create, notices } = createGuarded();
    const reply = await create();
    expect(reply.status).toBe(202);
    expect(reply.headers.get("cache-control")).toBe("no-store");
    const challenge_id = expect.any(String);
    expect(reply.body).toEqual({
      challenges: [
        { challenge_id, tan_channel: "sms", tan_info: "***1234" },
        { challenge_id, tan_channel: "email", tan_info: "a***@mail.example" },
      ],
      combi_and: false,
    });
    expect(notices).toEqual([]);
  });

  it("sends eight digits to the channel, and says until when they work and when to ask again", async () => {
    const { challenge, sendCode, notices } = createGuarded();
    const [sms = ""] = await challenge();
    const reply = await sendCode(sms);
    expect(reply).toMatchObject({
      status: 200,
      // Asked in the middle of a second: the next code can be had when 60 whole seconds are over.
      body: { solve_expiration: { t_s: START + 3600 }, earliest_retransmission: { t_s: START + 61 } },
    });
    const tan = expect.stringMatching(/^\d{8}$/u);
    expect(notices).toEqual([{ api, principal: "alice", channel: "sms", info: "***1234", challengeId: sms, tan }]);
  });

  it("gives the token once any one challenge is solved, and once only", async () => {
    const { challenge, solve, create } = createGuarded();
    const [, email = ""] = await challenge();
    await solve(email);
    expect((await create([email])).status).toBe(200);
    expect((await create([email])).status).toBe(202);
  });

  it("gives one token to two requests at once that name the same challenge", async () => {
    const { challenge, solve, create } = createGuarded();
    const [sms = ""] = await challenge();
    await solve(sms);
    const replies = await Promise.all([create([sms]), create([sms]), create([sms])]);
    expect(replies.map(({ status }) => status).toSorted(ascending)).toEqual([200, 202, 202]);
  });

  it("wants all challenges solved where combi_and says so, and asks for what is left", async () => {
    const { challenge, solve, create } = createGuarded({ combi_and: true });
    const [sms = "", email = ""] = await challenge();
    await solve(sms);
    const again = await create([sms]);
    expect(again).toMatchObject({ status: 202, body: { combi_and: true } });
    expect(again.body.challenges.map(({ challenge_id }) => challenge_id)).toEqual([email]);
    await solve(email);
    expect((await create([sms, email])).status).toBe(200);
  });

  it("accepts an empty object as well as no body for sending", async () => {
    const { challenge, send, tokenPath } = createGuarded();
    const [sms = "", email = ""] = await challenge();
    const home = tokenPath.replace(/\/(private\/)?token$/u, "");
    expect((await send("POST", `${home}/challenge/${sms}`, { body: {} })).status).toBe(200);
    expect((await send("POST", `${home}/challenge/${email}`, { body: [] })).status).toBe(400);
    expect((await send("POST", `${home}/challenge/${email}`)).status).toBe(200);
  });

  it("strips T- in front of a TAN", async () => {
    const { challenge, sendCode, confirm, lastTan } = createGuarded();
    const [sms = ""] = await challenge();
    await sendCode(sms);
    expect(await confirm(sms, `T-${lastTan()}`)).toMatchObject({ status: 204, hasBody: false });
  });

  it("answers 409 twice and 429 from the third wrong TAN on, even to the right one, until another is sent", async () => {
    const { challenge, sendCode, confirm, lastTan, wrongTan, clock } = createGuarded();
    const [sms = ""] = await challenge();
    await sendCode(sms);
    for (const [status, code] of [
      [409, 5134],
      [409, 5134],
      [429, 5131],
      [429, 5131],
    ] as const) {
      expect(await confirm(sms, wrongTan())).toMatchObject({ status, body: { code } });
    }
    const right = await confirm(sms, lastTan());
    expect(right).toMatchObject({ status: 429, body: { code: 5131 } });
    expect(right.headers.get("retry-after")).toBe("60");
    clock.advance(61);
    await sendCode(sms);
    expect((await confirm(sms, wrongTan())).status).toBe(409);
    expect((await confirm(sms, lastTan())).status).toBe(204);
  });

  it("shares three tries among guesses that are made at once", async () => {
    const { challenge, sendCode, confirm } = createGuarded();
    const [sms = ""] = await challenge();
    await sendCode(sms);
    const guesses = Array.from({ length: 8 }, (_, index) => confirm(sms, `0000000${index}`));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status).toSorted(ascending);
    expect(statuses).toEqual([409, 409, 429, 429, 429, 429, 429, 429]);
  });

  it("sends a new TAN after a minute at the earliest; the old one then no longer works", async () => {
    const { challenge, sendCode, confirm, lastTan, clock } = createGuarded();
    const [sms = ""] = await challenge();
    await sendCode(sms);
    const old = lastTan();
    clock.advance(20);
    const early = await sendCode(sms);
    expect(early).toMatchObject({ status: 429, body: { code: 5131 } });
    expect(early.headers.get("retry-after")).toBe("40");
    clock.advance(41);
    expect((await sendCode(sms)).status).toBe(200);
    expect(lastTan()).not.toBe(old);
    expect((await confirm(sms, old)).status).toBe(409);
    expect((await confirm(sms, lastTan())).status).toBe(204);
  });

  it("refuses a TAN after an hour with 409 and 5144, and takes the next one", async () => {
    const { challenge, sendCode, confirm, lastTan, clock } = createGuarded();
    const [sms = ""] = await challenge();
    await sendCode(sms);
    clock.advance(3601);
    expect(await confirm(sms, lastTan())).toMatchObject({ status: 409, body: { code: 5144 } });
    await sendCode(sms);
    expect((await confirm(sms, lastTan())).status).toBe(204);
  });

  it("refuses any TAN before one was sent with 409 and 5134", async () => {
    const { challenge, confirm } = createGuarded();
    const [sms = ""] = await challenge();
    expect(await confirm(sms, "12345678")).toMatchObject({ status: 409, body: { code: 5134 } });
  });

  it("answers 410 to sending a solved challenge, and 204 to confirming it again with its TAN", async () => {
    const { challenge, solve, sendCode, confirm, lastTan, wrongTan, clock } = createGuarded();
    const [sms = ""] = await challenge();
    await solve(sms);
    clock.advance(120);
    expect(await sendCode(sms)).toMatchObject({ status: 410, body: { code: 5143 } });
    expect((await confirm(sms, lastTan())).status).toBe(204);
    expect((await confirm(sms, wrongTan())).status).toBe(409);
  });

  it("knows no challenge of another principal, nor one that never was", async () => {
    const { challenge, send, sendCode, confirm, tokenPath } = createGuarded();
    const [sms = ""] = await challenge();
    const unknownToSend = api === "taler-corebank" ? 5107 : 5143;
    expect(await sendCode("nothing")).toMatchObject({ status: 404, body: { code: unknownToSend } });
    expect(await confirm("nothing", "12345678")).toMatchObject({ status: 404, body: { code: 5143 } });
    const bob = tokenPath.replace("alice", "bob").replace(/\/(private\/)?token$/u, "");
    expect(await send("POST", `${bob}/challenge/${sms}`)).toMatchObject({ status: 404, body: { code: unknownToSend } });
    expect(await send("POST", `${bob}/challenge/${sms}/confirm`, { body: { tan: "12345678" } })).toMatchObject({
      status: 404,
      body: { code: 5143 },
    });
  });

  it("counts a challenge for the identical request only", async () => {
    const { challenge, solve, create } = createGuarded();
    const body = { scope: "readonly", duration: { d_us: 60_000_000 }, description: "till" };
    const [sms = ""] = await challenge(body);
    await solve(sms);
    for (const other of [
      { ...body, scope: "readonly", description: "tills" },
      { ...body, duration: { d_us: "forever" } },
      { scope: "readonly" },
      { ...body, extra: null },
    ]) {
      expect((await create([sms], other)).status).toBe(202);
    }
    const reordered = { description: "till", duration: { d_us: 60_000_000 }, scope: "readonly" };
    expect((await create([sms], reordered)).status).toBe(200);
  });

  it("counts a challenge for its own principal only", async () => {
    const { challenge, solve, send, tokenPath, create } = createGuarded();
    const [sms = ""] = await challenge();
    await solve(sms);
    const auth = `Basic ${btoa("bob:secret")}`;
    const headers = { "Taler-Challenge-Ids": sms };
    const reply = await send("POST", tokenPath.replace("alice", "bob"), { auth, headers, body: { scope: "readonly" } });
    expect(reply.status).toBe(202);
    expect((await create([sms])).status).toBe(200);
  });

  it("uses nothing up with a refused replay", async () => {
    const { challenge, solve, send, create, tokenPath } = createGuarded();
    const [sms = ""] = await challenge();
    await solve(sms);
    const headers = { "Taler-Challenge-Ids": sms };
    expect(
      (await send("POST", tokenPath, { auth: `Basic ${btoa("alice:wrong")}`, headers, body: { scope: "readonly" } })).status,
    ).toBe(401);
    expect((await create([sms], { scope: "nothing" })).status).toBe(400);
    expect((await create([sms])).status).toBe(200);
  });

  it("passes over unknown and unsolved ids, and over blanks", async () => {
    const { challenge, solve, create } = createGuarded();
    const [sms = "", email = ""] = await challenge();
    expect((await create(["unknown"])).status).toBe(202);
    const unsolved = await create([sms]);
    expect(unsolved.body.challenges.map(({ challenge_id }) => challenge_id)).toEqual([sms, email]);
    await solve(sms);
    expect((await create(["unknown", email, ` ${sms}`])).status).toBe(200);
  });

  it("needs the id of a solved challenge, not only that of another in its set", async () => {
    const { challenge, solve, create } = createGuarded();
    const [sms = "", email = ""] = await challenge();
    await solve(sms);
    expect((await create([email])).status).toBe(202);
    expect((await create([email, sms])).status).toBe(200);
  });

  it("does not challenge a refresh by token", async () => {
    const { challenge, solve, create, send, tokenPath } = createGuarded();
    const body = { scope: "readonly", refreshable: true };
    const [sms = ""] = await challenge(body);
    await solve(sms);
    const auth = bearer((await create([sms], body)).body.access_token);
    expect((await send("POST", tokenPath, { auth, body: { scope: "readonly" } })).status).toBe(200);
  });

  it("ends a solved challenge with the hour of its code", async () => {
    const { challenge, solve, create, clock } = createGuarded();
    const [sms = ""] = await challenge();
    await solve(sms);
    clock.advance(3599);
    expect((await create([sms], { scope: "readonly", description: "another request" })).status).toBe(202);
    clock.advance(1);
    const reply = await create([sms]);
    expect(reply.status).toBe(202);
    expect(reply.body.challenges.map(({ challenge_id }) => challenge_id)).not.toContain(sms);
  });

  it("forgets a challenge after a day", async () => {
    const { challenge, solve, sendCode, create, clock } = createGuarded();
    const [sms = ""] = await challenge();
    await solve(sms);
    clock.advance(86_401);
    expect((await sendCode(sms)).status).toBe(404);
    expect((await create([sms])).status).toBe(202);
  });
});

describe("two-factor hints", () => {
  it("name the merchant's own errors, and say how many tries are left", async () => {
    const { challenge, sendCode, confirm, wrongTan } = createGuardedMerchant();
    const [sms = ""] = await challenge();
    await sendCode(sms);
    expect((await confirm(sms, wrongTan())).body).toMatchObject({
      retry_counter: 2,
      hint: expect.stringMatching(/^MERCHANT_TAN_CHALLENGE_FAILED/u),
    });
    expect((await sendCode(sms)).body.hint).toMatch(/^MERCHANT_TAN_TOO_EARLY/u);
    expect((await sendCode("x")).body.hint).toMatch(/^MERCHANT_TAN_CHALLENGE_UNKNOWN/u);
  });
});
