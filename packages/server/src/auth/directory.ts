import type { Awaitable } from "@token-apis/contracts";
import type { TanChannel } from "../store/challenge-store.ts";
import { andThen } from "../runtime/awaitable.ts";
import type { Environment } from "../environment/environment.ts";
import { type Client, createPasswordCheck, type PasswordCheck, TooManyAttempts } from "./password.ts";

/** How somebody proves to be more than the finder of a password. */
export interface TwoFactor {
  readonly channels: readonly TanChannel[];
  /** True: every channel has to be answered. False: any one. */
  readonly combi_and: boolean;
}

/** What is known about somebody with a password: an instance, an account, an API client. */
export interface PrincipalSeed {
  /** The text, or its hash as a PHC string: `$scrypt$ln=14,r=8,p=5$…`. */
  readonly password: string;
  readonly two_factor?: TwoFactor;
  readonly locked?: boolean;
}

/** Somebody with a password. */
export interface Principal {
  readonly name: string;
  /** What the store calls it, for example `taler-merchant/shop`. */
  readonly owner: string;
  readonly twoFactor: TwoFactor | undefined;
  /** Locked from the start. The store knows who was locked since. */
  readonly locked: boolean;
}

/** The principals of one API. */
export interface Directory {
  /** In the order in which they came. */
  names(): readonly string[];
  find(name: string): Principal | undefined;
  /** By what the store calls them. */
  findOwner(owner: string): Principal | undefined;
  /**
   * `undefined` for a wrong password and for an unknown name; both take the same time.
   * @param client - The request that the password came with: the check is dropped when it has been aborted.
   */
  logIn(name: string, password: string, client: Client): Awaitable<Principal | TooManyAttempts | undefined>;
  /** Adds somebody, or puts them in the place of who had the name; tokens stay. */
  enter(name: string, seed: PrincipalSeed): void;
  /** Forgets somebody. Their tokens let nobody in any more, but for somebody who enters under the same name. */
  leave(name: string): void;
}

/** Makes a directory from the seed's principals, by name. */
export function createDirectory(principals: Readonly<Record<string, PrincipalSeed>>, env: Environment): Directory {
  const entries = new Map<string, Entry>();
  const owners = new Map<string, Principal>();
  // Only while an attempt at them is checked. Unknown names take the way of accounts, so that times tell nothing.
  const unknown = new Map<string, PasswordCheck>();
  const checkOf = (name: string): PasswordCheck => {
    const known = entries.get(name)?.check ?? unknown.get(name);
    if (known) return known;
    const check = createPasswordCheck(ownerOf(name, env), undefined, env, () => unknown.delete(name));
    unknown.set(name, check);
    return check;
  };
  const enter = (name: string, seed: PrincipalSeed): void => {
    const entry = createEntry(name, seed, env);
    entries.set(name, entry);
    owners.set(entry.principal.owner, entry.principal);
  };
  for (const [name, seed] of Object.entries(principals)) enter(name, seed);
  return {
    names: () => [...entries.keys()],
    find: (name) => entries.get(name)?.principal,
    findOwner: (owner) => owners.get(owner),
    logIn(name, password, client) {
      const entry = entries.get(name);
      return andThen(checkOf(name)(password, client), (isRight) =>
        isRight instanceof TooManyAttempts ? isRight : isRight ? entry?.principal : undefined,
      );
    },
    enter,
    leave(name) {
      owners.delete(entries.get(name)?.principal.owner ?? "");
      entries.delete(name);
    },
  };
}

interface Entry {
  readonly principal: Principal;
  readonly check: PasswordCheck;
}

function createEntry(name: string, seed: PrincipalSeed, env: Environment): Entry {
  const { password, two_factor: twoFactor, locked = false } = seed;
  const owner = ownerOf(name, env);
  return { principal: { name, owner, twoFactor, locked }, check: createPasswordCheck(owner, password, env) };
}

const ownerOf = (name: string, { api }: Pick<Environment, "api">): string => `${api}/${name}`;
