import { describe, expect, it } from "vitest";
import { createGuardedBank, createGuardedMerchant } from "./two-factor-support.ts";

describe.each([
  ["taler-merchant", createGuardedMerchant],
  ["taler-corebank", createGuardedBank],
])("limits of two-factor in %s", (_api, createGuarded) => {
  it("has ten codes on their way at most, so that more challenges give no more guesses, and says 429 beyond", async () => {
    const { challenge, sendCode, confirm, lastTan, solve, clock } = createGuarded();
    const ids: string[] = [];
    for (let count = 0; count < 6; count++) ids.push(...(await challenge({ scope: "readonly", description: `till ${count}` })));
    const codes = ids.slice(0, 10);
    const [solved = "", second = "", ...rest] = codes;
    for (const id of codes) expect((await sendCode(id)).status).toBe(200);
    const [eleventh = "", twelfth = ""] = ids.slice(10);
    expect(await sendCode(eleventh)).toMatchObject({ status: 429, body: { code: 5131 } });
    expect((await sendCode(eleventh)).headers.get("retry-after")).toBe("3600");
    expect((await sendCode("nothing")).status).toBe(404);
    clock.advance(61);
    expect((await sendCode(eleventh)).headers.get("retry-after")).toBe("3539");
    expect((await sendCode(solved)).status).toBe(200);
    expect((await confirm(solved, lastTan())).status).toBe(204);
    await solve(eleventh);
    expect((await sendCode(twelfth)).status).toBe(200);
    expect((await sendCode(eleventh)).status).toBe(410);
    for (const id of [second, ...rest]) expect((await sendCode(id)).status).toBe(200);
    clock.advance(3601);
    expect((await sendCode(second)).status).toBe(200);
  });

  it("counts live codes only, and says when the first of them ends", async () => {
    const { challenge, sendCode, confirm, wrongTan, clock } = createGuarded();
    const ids: string[] = [];
    for (let count = 0; count < 6; count++) ids.push(...(await challenge({ scope: "readonly", description: `till ${count}` })));
    for (const id of ids.slice(0, 10)) {
      await sendCode(id);
      clock.advance(10);
    }
    const [last = "", next = ""] = ids.slice(9);
    const refusal = await sendCode(next);
    // The first of the ten codes was sent 100 s ago.
    expect([refusal.status, refusal.headers.get("retry-after")]).toEqual([429, "3500"]);
    for (let tries = 0; tries < 3; tries++) await confirm(last, wrongTan());
    expect((await sendCode(next)).status).toBe(200);
  });

  it("keeps twenty challenge sets that nobody had a code sent for, the newest, beside those in use", async () => {
    const { challenge, sendCode } = createGuarded();
    const [used = ""] = await challenge({ scope: "readonly", description: "used" });
    await sendCode(used);
    const firsts: string[] = [];
    for (let count = 0; count < 21; count++) {
      const [first = ""] = await challenge({ scope: "readonly", description: `till ${count}` });
      firsts.push(first);
    }
    expect((await sendCode(firsts[0] ?? "")).status).toBe(404);
    expect((await sendCode(firsts[1] ?? "")).status).toBe(200);
    expect((await sendCode(used)).status).toBe(429);
  });
});
