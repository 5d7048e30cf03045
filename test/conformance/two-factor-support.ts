import type { TwoFactor } from "../../packages/server/src/index.ts";
import { type Backend, backends } from "./backend.ts";
import { basic, type Reply } from "./support.ts";

/** A principal with a second factor, in one of the two Taler APIs. */
interface Guarded extends Backend {
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

export type CreateGuarded = (twoFactor?: Partial<TwoFactor>) => Guarded;

const CHANNELS: TwoFactor["channels"] = [
  { tan_channel: "sms", tan_info: "***1234" },
  { tan_channel: "email", tan_info: "a***@mail.example" },
];

const SCOPE = "readonly"; // both APIs have it

export const createGuardedMerchant: CreateGuarded = (twoFactor) => createGuarded("taler-merchant", twoFactor);
export const createGuardedBank: CreateGuarded = (twoFactor) => createGuarded("taler-corebank", twoFactor);

function createGuarded(api: string, twoFactor: Partial<TwoFactor> = {}): Guarded {
  const principal = { password: "secret", two_factor: { channels: CHANNELS, combi_and: false, ...twoFactor } };
  const principals = { alice: principal, bob: principal };
  const isMerchant = api === "taler-merchant";
  const backend = isMerchant ? backends.merchant({ instances: principals }) : backends.bank({ accounts: principals });
  const { send, notices } = backend;
  const home = isMerchant ? "/instances/alice" : "/accounts/alice";
  const tokenPath = isMerchant ? `${home}/private/token` : `${home}/token`;
  const password = basic("alice", "secret");
  const lastTan = (): string => notices.at(-1)?.tan ?? "";

  const guarded: Guarded = {
    ...backend,
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
