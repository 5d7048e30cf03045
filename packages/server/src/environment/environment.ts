import type { Awaitable } from "@token-apis/contracts";
import type { Store } from "../store/store.ts";
import type { HashPassword } from "../auth/password.ts";
import type { Random } from "./random.ts";
import type { Clock } from "./time.ts";

/** A TAN that has to reach somebody. */
export interface TanNotice {
  readonly api: string;
  /** Instance or account that it is for. */
  readonly principal: string;
  readonly channel: "sms" | "email";
  /** Where to send it, as the seed has it: masked. */
  readonly info: string;
  /** Of the challenge that it solves. */
  readonly challengeId: string;
  /** Eight digits. */
  readonly tan: string;
}

/** What the behaviour of an API works with. */
export interface Environment {
  /** As in the store's owners and in notices: `taler-merchant`. */
  readonly api: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly hashPassword: HashPassword;
  /** Brings a TAN on its way. A throw or a rejection means that it did not go out. */
  readonly onTan: (notice: TanNotice) => Awaitable<void>;
  /** Every TAN is this one. For tests only. */
  readonly fixedTan: string | undefined;
}
