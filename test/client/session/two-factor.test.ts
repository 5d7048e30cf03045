import { askTan } from "@token-apis/client";
import type { SendOutcome } from "@token-apis/client";
import { describe, expect, it, vi } from "vitest";
import { failure } from "../support.ts";
import { type AnySession, bankWorld, login, merchantWorld, reached, statuses, typeLastTan } from "./support.ts";

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("two-factor login at %s", (api, createWorld) => {
  it("solves one challenge where any one is enough, and repeats the identical request with its id", async () => {
    const world = createWorld({ secondFactor: "any" });
    const ids: string[] = [];
    const session = world.session(
      { duration: { d_us: "forever" } },
      {
        onChallenge: async ([, email], combiAnd) => {
          expect(combiAnd).toBe(false);
          expect(email).toMatchObject({ tan_channel: "email", tan_info: "a***@mail.example", solved: false });
          ids.push(email!.challenge_id);
          expect(await email!.send()).toMatchObject({ status: "sent", expires: expect.any(Date), resendAt: expect.any(Date) });
          expect(await email!.confirm(world.tans[0]!)).toEqual({ status: "solved" });
          expect(email!.solved).toBe(true);
        },
      },
    );
    const seen = statuses(session);
    await session.login(login);
    expect(seen).toEqual(["logged-out", "logging-in", "challenged", "logging-in", "logged-in"]);
    expect(world.calls()).toEqual(["POST token", `POST ${ids[0]}`, "POST confirm", "POST token"]);

    const [first, , , again] = world.requests;
    expect(again!.url).toBe(first!.url);
    expect(await again!.text()).toBe(await first!.text());
    expect(again!.headers.get("authorization")).toBe(first!.headers.get("authorization"));
    expect(again!.headers.get("taler-challenge-ids")).toBe(ids[0]);
    expect([first, again].map((request) => request!.headers.has("taler-challenge-ids"))).toEqual([false, true]);
  });

  it("goes on with what is left when the server wants more", async () => {
    const world = createWorld({ secondFactor: "all" });
    const rounds: string[][] = [];
    const session = world.session(
      {},
      {
        onChallenge: async (challenges) => {
          rounds.push(challenges.map(({ tan_channel }) => tan_channel));
          await challenges[0].send();
          await challenges[0].confirm(world.tans.at(-1)!);
        },
      },
    );
    await session.login(login);
    expect(rounds).toEqual([["sms", "email"], ["email"]]);
    expect(world.requests.at(-1)!.headers.get("taler-challenge-ids")!.split(",")).toHaveLength(2);
  });

  it("takes a TAN before any was sent for what it is", async () => {
    const world = createWorld({ secondFactor: "any" });
    const outcomes: string[] = [];
    const session = world.session(
      {},
      {
        onChallenge: async ([sms]) => {
          outcomes.push((await sms.confirm("12345678")).status);
        },
      },
    );
    await failure(session.login(login));
    // The merchant says that no try is left.
    expect(outcomes).toEqual([api === "taler-merchant" ? "too-many-tries" : "wrong"]);
  });

  it("says when another TAN can be had to whoever asks too early", async () => {
    const world = createWorld({ secondFactor: "any" });
    const session = world.session(
      {},
      {
        onChallenge: async ([sms]) => {
          const sent = await sms.send();
          expect(sent).toMatchObject({ status: "sent" });
          expect(await sms.send()).toEqual({ status: "too-early", resendAt: expect.any(Date) });
          await vi.advanceTimersByTimeAsync(61_000);
          expect(await sms.send()).toMatchObject({ status: "sent" });
          await sms.confirm(world.tans.at(-1)!);
          expect(await sms.send()).toEqual({ status: "solved" });
        },
      },
    );
    await session.login(login);
    expect(session.state.status).toBe("logged-in");
  });

  it("says so also when the last TAN was sent by somebody else", async () => {
    const world = createWorld({ secondFactor: "any" });
    world.instead = ({ url }) =>
      /challenge\/[^/]+$/.test(url)
        ? Promise.resolve(Response.json({ code: 5131 }, { status: 429, headers: { "retry-after": "40" } }))
        : undefined;
    const outcomes: SendOutcome[] = [];
    const session = world.session({}, { onChallenge: async ([sms]) => void outcomes.push(await sms.send()) });
    await failure(session.login(login));
    expect(outcomes).toEqual([{ status: "too-early", resendAt: new Date(Date.now() + 40_000) }]);
  });

  it("shows the challenges in its state too, for pages that are drawn from state", async () => {
    const world = createWorld({ secondFactor: "any" });
    const { promise: finished, resolve: done } = Promise.withResolvers<void>();
    const session = world.session({}, { onChallenge: () => finished });
    const challenged = reached(session, "challenged");
    const over = session.login(login);
    const state = await challenged;
    if (state.status !== "challenged") throw new Error(state.status);
    expect(state).toMatchObject({ user: "alice", combiAnd: false });
    await state.challenges[0].send();
    await state.challenges[0].confirm(world.tans[0]!);
    done();
    await over;
    expect(session.state.status).toBe("logged-in");
  });

  it("ends at an abort while a TAN is being typed, and sends nothing more", async () => {
    const world = createWorld({ secondFactor: "any" });
    const controller = new AbortController();
    const reason = new Error("went back");
    let given: AbortSignal | undefined;
    const { promise: typing, resolve: resume } = Promise.withResolvers<string>();
    const session = world.session(
      {},
      {
        onChallenge: askTan({
          enterTan: (_, __, signal) => {
            given = signal;
            controller.abort(reason);
            return typing;
          },
        }),
      },
    );
    expect(await failure(session.login({ ...login, signal: controller.signal }))).toBe(reason);
    expect(session.state).toEqual({ status: "logged-out" });
    expect(given!.aborted).toBe(true);
    const sent = world.calls().length;
    resume(world.tans[0]!);
    await new Promise(setImmediate);
    expect(world.calls()).toHaveLength(sent);
    expect(session.state).toEqual({ status: "logged-out" });
  });

  it("ends at a logout while a TAN is being typed", async () => {
    const world = createWorld({ secondFactor: "any" });
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    const session = world.session({}, { onChallenge: () => finished });
    const challenged = reached(session, "challenged");
    const ended = failure(session.login(login));
    await challenged;
    expect(await session.logout()).toEqual({ revoked: true });
    expect((await ended).name).toBe("AbortError");
    finish();
    await new Promise(setImmediate);
    expect(session.state).toEqual({ status: "logged-out" });
  });

  it("asks nobody for a TAN when a subscriber has logged out at the news of the challenges", async () => {
    const onChallenge = vi.fn<() => void>();
    const session = createWorld({ secondFactor: "any" }).session({}, { onChallenge });
    session.subscribe(({ status }) => {
      if (status === "challenged") void session.logout();
    });
    expect((await failure(session.login(login))).name).toBe("AbortError");
    await new Promise(setImmediate);
    expect(onChallenge).not.toHaveBeenCalled();
    expect(session.state).toEqual({ status: "logged-out" });
  });

  it.each([0, 1, 2, 3, 4, 5])("ends at a logout %i microtasks after the challenge was solved", async (count) => {
    const world = createWorld({ secondFactor: "any" });
    const wait = async (): Promise<void> => {
      for (let past = 0; past < count; past++) await Promise.resolve();
    };
    const session: AnySession = world.session(
      {},
      {
        onChallenge: async ([sms]) => {
          await sms.send();
          await sms.confirm(world.tans[0]!);
          void wait().then(() => session.logout());
        },
      },
    );
    expect((await failure(session.login(login))).name).toBe("AbortError");
    await new Promise(setImmediate);
    expect(session.state).toEqual({ status: "logged-out" });
  });

  it("fails with what onChallenge throws", async () => {
    const reason = new Error("no telephone at hand");
    const session = createWorld({ secondFactor: "any" }).session({}, { onChallenge: () => Promise.reject(reason) });
    expect(await failure(session.login(login))).toBe(reason);
    expect(session.state).toEqual({ status: "logged-out" });
  });

  it("fails when nothing was solved, rather than asking for ever", async () => {
    const session = createWorld({ secondFactor: "any" }).session({}, { onChallenge: () => {} });
    await expect(session.login(login)).rejects.toThrow("onChallenge solved none of the challenges");
  });

  it("fails when a second factor is required and there is no onChallenge", async () => {
    const session = createWorld({ secondFactor: "any" }).session();
    await expect(session.login(login)).rejects.toThrow("Pass onChallenge to createSession()");
  });

  it("fails when the channel does not work", async () => {
    const world = createWorld({ secondFactor: "any" });
    const session = world.session({}, { onChallenge: typeLastTan(world.tans) });
    world.instead = ({ url }) =>
      /challenge\/[^/]+$/.test(url)
        ? Promise.resolve(Response.json({ code: 5133, hint: "no helper" }, { status: 502 }))
        : undefined;
    expect(await failure(session.login(login))).toMatchObject({ name: "ApiError", status: 502, code: 5133 });
  });
});
