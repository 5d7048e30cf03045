import {
  type OneWelcomeSeed,
  type OneWelcomeUserSeed,
  type Random,
  toUserTokens,
  type UserToken,
  type UserTokenStore,
} from "@token-apis/server";
import { type Duration, type MockClock, toMilliseconds } from "../state/mock-clock.ts";
import type { People } from "../state/people.ts";
import { createStack, type Undo } from "../levers/undo.ts";

/** End users and their tokens. */
export interface Users {
  readonly store: UserTokenStore;
  readonly users: People<OneWelcomeUserSeed>;
  /** Gives a user a token, who need not be there. */
  readonly give: (user: string, token: UserToken) => void;
  /** The user's tokens as everybody sees them, the newest first; expired ones too. */
  readonly tokensOf: (user: string) => readonly UserToken[];
  /** Shows everybody other tokens than they have: `undefined` leaves them out. */
  readonly disguise: (as: (token: UserToken) => UserToken | undefined) => Undo;
  readonly reset: () => void;
}

/** The seed's users are looked up as they are asked for, so that many of them cost nothing to start, or to start over. */
export function createUsers(seed: OneWelcomeSeed, clock: MockClock): Users {
  /** Users who are not, or no longer, as in the seed. */
  const changed = new Map<string, { readonly seed: OneWelcomeUserSeed; readonly tokens: readonly UserToken[] } | undefined>();
  const disguises = createStack<(token: UserToken) => UserToken | undefined>();
  let started = clock.now();

  const read = (user: string, from: OneWelcomeUserSeed): readonly UserToken[] =>
    sort(toUserTokens({ api_clients: {}, users: { [user]: from } }, started));
  const find = (user: string) => {
    if (changed.has(user)) return changed.get(user);
    const own = Object.hasOwn(seed.users, user) ? seed.users[user] : undefined;
    return own && { seed: own, tokens: read(user, own) };
  };
  const ownTokensOf = (user: string): readonly UserToken[] => find(user)?.tokens ?? [];
  const tokensOf = (user: string): readonly UserToken[] =>
    // The oldest disguise first, as what came later is about what is seen by then.
    disguises.values().reduceRight((tokens, as) => tokens.flatMap((token) => as(token) ?? []), ownTokensOf(user));
  const put = (user: string, tokens: readonly UserToken[]): void => {
    changed.set(user, { seed: find(user)?.seed ?? { tokens: [] }, tokens: sort(tokens) });
  };

  return {
    store: {
      seedUserTokens: () => undefined,
      listUserTokens: tokensOf,
      revokeUserToken(user, id) {
        const own = ownTokensOf(user);
        const left = own.filter((token) => token.id !== id);
        // An unknown user stays unknown.
        if (left.length < own.length) put(user, left);
      },
    },
    users: {
      list: () => [...new Set([...Object.keys(seed.users), ...changed.keys()])].filter((user) => find(user) !== undefined),
      // A copy: changed in place, it would be what the seed says from then on.
      get: (user) => structuredClone(find(user)?.seed),
      add: (user, added) => void changed.set(user, { seed: added, tokens: read(user, added) }),
      remove: (user) => void changed.set(user, undefined),
    },
    give: (user, token) => put(user, [...ownTokensOf(user), token]),
    tokensOf,
    disguise: disguises.push,
    reset() {
      changed.clear();
      disguises.clear();
      started = clock.now();
    },
  };
}

const sort = (tokens: readonly UserToken[]): readonly UserToken[] => tokens.toSorted((a, b) => b.created - a.created);

/** A token of an end user, for a test. */
export interface GivenUserToken {
  /** Whose it is; need not be there before. @default the first user */
  readonly user?: string;
  /** @default "Client" */
  readonly client_name?: string;
  readonly device_name?: string;
  /** @default ["profile"] */
  readonly scopes?: readonly string[];
  /** @default "DEFAULT" */
  readonly type?: string;
  /** @default false */
  readonly refresh_token_issued?: boolean;
  /** From now on; zero or less is expired. @default "never" */
  readonly expiresIn?: Duration | "never";
  /** How long it has been there. @default not at all */
  readonly age?: Duration;
}

/** Converts a token of a user to the form of the store, with a new id. */
export function toUserToken(token: GivenUserToken, user: string, now: number, random: Random): UserToken {
  const { expiresIn = "never", age = {} } = token;
  return {
    user,
    id: toUuid(random(16)),
    clientName: token.client_name ?? "Client",
    deviceName: token.device_name,
    created: now - toMilliseconds(age),
    scopes: token.scopes ?? ["profile"],
    type: token.type ?? "DEFAULT",
    refreshTokenIssued: token.refresh_token_issued ?? false,
    expires: expiresIn === "never" ? expiresIn : now + toMilliseconds(expiresIn),
  };
}

/** RFC 9562, section 5.4: version 4 out of 16 random bytes. */
function toUuid(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, "0");
  });
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8), digits.slice(8, 10), digits.slice(10)]
    .map((part) => part.join(""))
    .join("-");
}
