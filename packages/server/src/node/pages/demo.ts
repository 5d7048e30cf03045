import type { PrincipalSeed } from "../../auth/directory.ts";
import type { TanNotice } from "../../environment/environment.ts";
import type { Seed } from "../../seed/seed.ts";

/** An account that everybody on this machine may use. */
interface DemoAccount {
  readonly api: "taler-merchant" | "taler-corebank" | "onewelcome";
  /** Instance, account or end user. */
  readonly user: string;
  /** Of the user, or of the API client at OneWelcome. */
  readonly password: string;
  /** OneWelcome only. */
  readonly apiClient?: string;
  readonly note?: "twoFactor" | "locked";
}

/** What the console shows of the demo. */
export interface Demo {
  readonly accounts: readonly DemoAccount[];
  /** The TANs that were sent last, by challenge. */
  readonly tans: () => ReadonlyMap<string, string>;
  /** Remembers a TAN. */
  readonly addTan: (notice: TanNotice) => void;
}

/** TANs beyond these are forgotten, the oldest first. */
const MAX_TANS = 100;

/** The demo of a seed whose passwords are public. */
export function createDemo(seed: Seed): Demo {
  const tans = new Map<string, string>();
  return {
    accounts: toAccounts(seed),
    tans: () => tans,
    addTan({ challengeId, tan }) {
      tans.delete(challengeId);
      tans.set(challengeId, tan);
      const [oldest] = tans.keys();
      if (tans.size > MAX_TANS && oldest !== undefined) tans.delete(oldest);
    },
  };
}

function toAccounts(seed: Seed): readonly DemoAccount[] {
  const { "taler-merchant": merchant, "taler-corebank": bank, onewelcome } = seed;
  const principals = (api: DemoAccount["api"], seeds: Readonly<Record<string, PrincipalSeed>> = {}): readonly DemoAccount[] =>
    Object.entries(seeds).map(([user, { password, locked, two_factor }]) => ({
      api,
      user,
      password,
      ...(locked === true ? { note: "locked" } : two_factor && { note: "twoFactor" }),
    }));
  const [client] = Object.entries(onewelcome?.api_clients ?? {});
  const users = client === undefined ? [] : Object.keys(onewelcome?.users ?? {});
  return [
    ...principals("taler-merchant", merchant?.instances),
    ...principals("taler-corebank", bank?.accounts),
    ...users.map((user) => ({ api: "onewelcome", user, apiClient: client?.[0] ?? "", password: client?.[1] ?? "" }) as const),
  ];
}
