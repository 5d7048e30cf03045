import type { Awaitable } from "@token-apis/contracts";
import type { Store } from "../store/store.ts";
import type { HashPassword } from "../auth/password.ts";
import type { Random } from "./random.ts";
import type { Clock } from "./time.ts";

/** A TAN that must be delivered. */
export interface TanNotice {
  readonly api: string;
  /** Name of the instance or account. */
  readonly principal: string;
  readonly channel: "sms" | "email";
  /** Where to send it, masked, as in the seed. */
  readonly info: string;
  /** Id of the challenge that it solves. */
  readonly challengeId: string;
  /** Eight digits. */
  readonly tan: string;
}

/** What the behaviour of an API depends on. */
export interface Environment {
  /** Name of the API, as in owners and notices: `taler-merchant`. */
  readonly api: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly hashPassword: HashPassword;
  /** Delivers a TAN. Throws or rejects when it was not sent. */
  readonly onTan: (notice: TanNotice) => Awaitable<void>;
  /** The TAN of every challenge. For tests only. */
  readonly fixedTan: string | undefined;
}
