import {
  createTalerCorebankApp,
  createTalerMerchantApp,
  type TanNotice,
  type TwoFactor,
} from "../../../packages/server/src/index.ts";
import { basic, createClock, createInbox, createRandom, type Reply, type Send, sendTo, type TestClock } from "./support.ts";

/** A principal with a second factor, in one of the two Taler APIs. */
interface Guarded {
  readonly send: Send;
  readonly clock: TestClock;
  readonly notices: readonly TanNotice[];
  readonly tokenPath: string;
  readonly password: string;
  /** Asks for a token with the password; `ids` go into `Taler-Challenge-Ids`. */
  create(ids?: readonly string[], body?: object): Promise<Reply>;
  /** Asks for a token and gives the ids of the challenges. */
  challenge(body?: object): Promise<readonly string[]>;
  sendCode(id: string): Promise<Reply>;
  confirm(id: string, tan: string): Promise<Reply>;
  /** Sends a code and confirms it. */
  solve(id: string): Promise<void>;
  /** The TAN that was sent last, and one that it is not. */
  lastTan(): string;
  wrongTan(): string;
}

export type CreateGuarded = (twoFactor?: Partial<TwoFactor>, onTan?: (notice: TanNotice) => void) => Guarded;

const CHANNELS: TwoFactor["channels"] = [
  { tan_channel: "sms", tan_info: "***1234" },
  { tan_channel: "email", tan_info: "a***@mail.example" },
];

const SCOPE = "readonly"; // both APIs have it

export const createGuardedMerchant: CreateGuarded = (twoFactor, onTan) => createGuarded("taler-merchant", twoFactor, onTan);
export const createGuardedBank: CreateGuarded = (twoFactor, onTan) => createGuarded("taler-corebank", twoFactor, onTan);

function createGuarded(api: string, twoFactor: Partial<TwoFactor> = {}, onTan?: (notice: TanNotice) => void): Guarded {
  const clock = createClock();
  const inbox = createInbox();
  const principal = { password: "secret", two_factor: { channels: CHANNELS, combi_and: false, ...twoFactor } };
  const principals = { alice: principal, bob: principal };
  const options = { clock, random: createRandom(), onTan: onTan ?? inbox.onTan, checkAnswers: true };
  const isMerchant = api === "taler-merchant";
  const send = sendTo(
    isMerchant
      ? createTalerMerchantApp({ ...options, seed: { instances: principals } })
      : createTalerCorebankApp({ ...options, seed: { accounts: principals } }),
  );
  const home = isMerchant ? "/instances/alice" : "/accounts/alice";
  const tokenPath = isMerchant ? `${home}/private/token` : `${home}/token`;
  const password = basic("alice", "secret");
  const lastTan = (): string => inbox.notices.at(-1)?.tan ?? "";

  const guarded: Guarded = {
    send,
    clock,
    notices: inbox.notices,
    tokenPath,
    password,
    create: (ids = [], body = { scope: SCOPE }) =>
      send("POST", tokenPath, { auth: password, body, headers: ids.length > 0 ? { "Taler-Challenge-Ids": ids.join(",") } : {} }),
    async challenge(body) {
      const reply = await guarded.create([], body);
      return reply.body.challenges.map(({ challenge_id }) => challenge_id);
    },
    sendCode: (id) => send("POST", `${home}/challenge/${id}`),
    confirm: (id, tan) => send("POST", `${home}/challenge/${id}/confirm`, { body: { tan } }),
    async solve(id) {
      await guarded.sendCode(id);
      await guarded.confirm(id, lastTan());
    },
    lastTan,
    wrongTan: () => (lastTan() === "00000000" ? "11111111" : "00000000"),
  };
  return guarded;
}
