import type { TanChannel } from "../store/challenge-store.ts";
import type { Environment } from "../environment/environment.ts";
import { type Client, createPasswordCheck, type PasswordCheck, TooManyAttempts } from "./password.ts";

/** The second factor of a principal. */
export interface TwoFactor {
  readonly channels: readonly TanChannel[];
  /** True: every channel must be confirmed. False: any one of them. */
  readonly combi_and: boolean;
}

/** What a seed holds about a principal: an instance, an account or an API client. */
export interface PrincipalSeed {
  /** The text, or its hash as a PHC string: `$scrypt$ln=14,r=8,p=5$…`. */
  readonly password: string;
  readonly two_factor?: TwoFactor;
  readonly locked?: boolean;
}

/** An instance, an account or an API client: what has a password. */
export interface Principal {
  readonly name: string;
  /** Owner of its tokens in the store, for example `taler-merchant/shop`. */
  readonly owner: string;
  readonly twoFactor: TwoFactor | undefined;
  /** Locked by the seed. The store has those that failed TANs have locked. */
  readonly locked: boolean;
}

/** The principals of one API. */
export interface Directory {
  /** In the order in which they were added. */
  names(): readonly string[];
  find(name: string): Principal | undefined;
  /** Finds a principal by its name in the store. */
  findOwner(owner: string): Principal | undefined;
  /**
   * `undefined` for a wrong password and for an unknown name; both take the same time.
   * @param client - The request that the password came with: the check is dropped when it has been aborted.
   */
  logIn(name: string, password: string, client: Client): Promise<Principal | TooManyAttempts | undefined>;
  /** Adds a principal, or replaces the one of that name. Its tokens stay. */
  enter(name: string, seed: PrincipalSeed): void;
  /** Removes a principal. Its tokens are refused until a principal of the same name is added. */
  leave(name: string): void;
}

/** Creates a directory of the seed's principals, by name. */
export function createDirectory(principals: Readonly<Record<string, PrincipalSeed>>, env: Environment): Directory {
  const entries = new Map<string, Entry>();
  const owners = new Map<string, Principal>();
  // Only while an attempt at them is checked. Unknown names take the way of accounts, so that times tell nothing.
  const unknown = new Map<string, PasswordCheck>();
  const checkOf = (name: string): PasswordCheck => {
    const known = entries.get(name)?.check ?? unknown.get(name);
    if (known) return known;
    const check = createPasswordCheck(ownerOf(name, env), undefined, env.hashPassword, () => unknown.delete(name));
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
    async logIn(name, password, client) {
      const principal = entries.get(name)?.principal;
      const isRight = await checkOf(name)(password, client);
      if (isRight instanceof TooManyAttempts) return isRight;
      return isRight ? principal : undefined;
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
  return { principal: { name, owner, twoFactor, locked }, check: createPasswordCheck(owner, password, env.hashPassword) };
}

const ownerOf = (name: string, { api }: Pick<Environment, "api">): string => `${api}/${name}`;
