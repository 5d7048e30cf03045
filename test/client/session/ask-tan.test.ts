import { ApiError, askTan, NetworkError } from "@token-apis/client";
import type { TanOutcomes } from "@token-apis/client";
import { describe, expect, it, vi } from "vitest";
import { failure, json } from "../support.ts";
import { bankWorld, login, merchantWorld, wrongTan } from "./support.ts";

const isSend = (url: string): boolean => /challenge\/[^/]+$/.test(url);

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("the questions of a second factor, asked for %s", (api, createWorld) => {
  it("solves all challenges where all are wanted", async () => {
    const world = createWorld({ secondFactor: "all" });
    const asked: string[] = [];
    const session = world.session(
      {},
      {
        onChallenge: askTan({
          enterTan: ({ tan_channel }) => {
            asked.push(tan_channel);
            return world.tans.at(-1)!;
          },
        }),
      },
    );
    await session.login(login);
    expect(asked).toEqual(["sms", "email"]);
    expect(session.state.status).toBe("logged-in");
  });

  it("lets the person pick the challenge", async () => {
    const world = createWorld({ secondFactor: "any" });
    const asked: string[] = [];
    const onChallenge = askTan({
      pick: (challenges) => challenges[1]!,
      enterTan: ({ tan_channel }) => {
        asked.push(tan_channel);
        return world.tans.at(-1)!;
      },
    });
    await world.session({}, { onChallenge }).login(login);
    expect(asked).toEqual(["email"]);
  });

  it("asks for no pick where all challenges have to be solved", async () => {
    const pick = vi.fn<() => never>();
    const world = createWorld({ secondFactor: "all" });
    await world.session({}, { onChallenge: askTan({ pick, enterTan: () => world.tans.at(-1)! }) }).login(login);
    expect(pick).not.toHaveBeenCalled();
  });

  it("says what became of the last send, a button's too", async () => {
    const world = createWorld({ secondFactor: "any" });
    const sends: string[] = [];
    const session = world.session(
      {},
      {
        onChallenge: askTan({
          enterTan: async (challenge, { send }) => {
            sends.push(send.status);
            if (sends.length > 2) return world.tans.at(-1)!;
            if (sends.length === 2) await vi.advanceTimersByTimeAsync(61_000);
            await challenge.send();
            return wrongTan(world.tans);
          },
        }),
      },
    );
    await session.login(login);
    expect(sends).toEqual(["sent", "too-early", "sent"]);
  });

  it("asks again when the server cannot be reached, and the login goes on when it can", async () => {
    const world = createWorld({ secondFactor: "any" });
    const outcomes: TanOutcomes[] = [];
    const offline = ({ url }: Request) => (url.includes("/challenge/") ? Promise.reject(new TypeError("offline")) : undefined);
    const session = world.session(
      {},
      {
        onChallenge: askTan({
          enterTan: async (challenge, last) => {
            outcomes.push(last);
            world.instead = undefined;
            if (outcomes.length === 1) {
              await challenge.send();
              world.instead = offline;
            }
            return world.tans.at(-1)!;
          },
        }),
      },
    );
    world.instead = offline;
    await session.login(login);
    const unreachable = { status: "unreachable", cause: expect.any(NetworkError) };
    expect(outcomes).toMatchObject([
      { send: unreachable, confirm: undefined },
      { send: { status: "sent" }, confirm: unreachable },
    ]);
    expect(session.state.status).toBe("logged-in");
  });

  it("has a TAN sent once the server can be reached again, where none could be before", async () => {
    const world = createWorld({ secondFactor: "any" });
    const sends: string[] = [];
    const session = world.session(
      {},
      {
        onChallenge: askTan({
          enterTan: (_, { send }) => {
            sends.push(send.status);
            const tan = world.tans.at(-1);
            if (sends.length > 1 && !tan) throw new Error("Nobody has received a TAN.");
            return tan ?? "00000000";
          },
        }),
      },
    );
    let outages = 2;
    world.instead = ({ url }) =>
      url.includes("/challenge/") && outages-- > 0 ? Promise.reject(new TypeError("offline")) : undefined;
    await session.login(login);
    expect(sends).toEqual(["unreachable", "sent"]);
    expect(world.tans).toHaveLength(1);
  });

  it("has none sent after the right TAN, though the last wish for another one did not reach the server", async () => {
    const world = createWorld({ secondFactor: "any" });
    const statuses: (string | undefined)[] = [];
    const session = world.session(
      {},
      {
        onChallenge: askTan({
          enterTan: async (challenge) => {
            world.instead = () => Promise.reject(new TypeError("offline"));
            await challenge.send();
            statuses.push(challenge.lastSend?.status);
            world.instead = ({ url }) => (isSend(url) ? Promise.resolve(json(502, { code: 5133 })) : undefined);
            return world.tans.at(-1)!;
          },
        }),
      },
    );
    await session.login(login);
    expect(statuses).toEqual(["unreachable"]);
    expect(world.requests.filter(({ url }) => isSend(url))).toHaveLength(2);
    expect(session.state.status).toBe("logged-in");
  });

  it("asks again after a wrong TAN", async () => {
    const world = createWorld({ secondFactor: "any" });
    const outcomes: TanOutcomes[] = [];
    const session = world.session(
      {},
      {
        onChallenge: askTan({
          enterTan: (_, last) => {
            outcomes.push(last);
            return outcomes.length === 1 ? wrongTan(world.tans) : world.tans.at(-1)!;
          },
        }),
      },
    );
    await session.login(login);
    const triesLeft = api === "taler-merchant" ? 2 : undefined;
    expect(outcomes.map(({ confirm }) => confirm)).toEqual([undefined, { status: "wrong", triesLeft }]);
    expect(world.tans).toHaveLength(1);
  });

  it("takes a TAN whose hour is over for expired, and has another sent", async () => {
    const world = createWorld({ secondFactor: "any" });
    const outcomes: TanOutcomes[] = [];
    const session = world.session(
      {},
      {
        onChallenge: askTan({
          enterTan: async (_, last) => {
            outcomes.push(last);
            if (outcomes.length === 1) await vi.advanceTimersByTimeAsync(3_601_000);
            return world.tans.at(-1)!;
          },
        }),
      },
    );
    await session.login(login);
    expect(outcomes[1]).toMatchObject({ send: { status: "sent" }, confirm: { status: "expired" } });
    expect(world.tans).toHaveLength(2);
  });
});

describe("too many wrong TANs", () => {
  const threeWrong = (world: ReturnType<typeof merchantWorld>, outcomes: TanOutcomes[]) =>
    askTan({
      enterTan: async (challenge, last) => {
        outcomes.push(last);
        if (outcomes.length <= 3) return wrongTan(world.tans);
        await vi.advanceTimersByTimeAsync(61_000);
        await challenge.send();
        return world.tans.at(-1)!;
      },
    });

  it("have another one sent, which lets a merchant in", async () => {
    const world = merchantWorld({ secondFactor: "any" });
    const outcomes: TanOutcomes[] = [];
    const session = world.session({}, { onChallenge: threeWrong(world, outcomes) });
    await session.login(login);
    expect(outcomes.map(({ send, confirm }) => [send.status, confirm?.status])).toEqual([
      ["sent", undefined],
      ["sent", "wrong"],
      ["sent", "wrong"],
      ["too-early", "too-many-tries"],
    ]);
    expect(session.state.status).toBe("logged-in");
  });

  it("lock a bank account, as the login then says", async () => {
    const world = bankWorld({ secondFactor: "any" });
    const session = world.session({}, { onChallenge: threeWrong(world, []) });
    const error = await failure(session.login(login));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 403, code: 5152 });
    expect(session.state).toEqual({ status: "logged-out" });
  });

  it("make no difference to an account that is locked already", async () => {
    const session = bankWorld({ locked: true }).session();
    expect(await failure(session.login(login))).toMatchObject({ status: 403, code: 5152 });
  });
});
