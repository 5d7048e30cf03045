import type { Scenario } from "./scenarios.ts";
import type { AnswerOptions } from "../contract/mock.ts";
import { type Undo, undoAll } from "../levers/undo.ts";
import type { CuttableStore } from "../taler/tokens.ts";

/** The situations of both Taler APIs, and what a page sees in them. */
export interface TalerScenarios {
  /** There are no tokens: `listTokens` answers 204. */
  readonly "empty-list": Scenario;
  /** Five tokens more of everybody, so that one page shows all: various scopes, ages and ends. */
  readonly "one-page": Scenario;
  /** 250 tokens more of everybody: 13 pages of the usual 20. */
  readonly "many-pages": Scenario;
  /** One token more of everybody for each scope that there is. */
  readonly "every-scope": Scenario;
  /** A token more of everybody whose `expiration` is `never`. */
  readonly "never-expiring": Scenario;
  /** A token more of everybody that expires in 45 seconds, and a refreshable one. */
  readonly "expiring-soon": Scenario;
  /** Every token that there is has expired: 401, of the bank with code 42. A new login works. */
  readonly "expired-session": Scenario;
  /** Every token that there is was revoked: 401, of the bank with code 41. A new login works. */
  readonly "revoked-elsewhere": Scenario;
  /** The token may neither list tokens nor revoke others: 403 with code 44. */
  readonly "missing-rights": Scenario;
  /** A password alone makes no token: 202 with two challenges, by SMS and by e-mail, of which one is enough. */
  readonly "two-factor-any": Scenario;
  /** The same, and both have to be solved. */
  readonly "two-factor-all": Scenario;
  /** As `two-factor-any`, and every TAN is wrong: 409 with code 5134. */
  readonly "wrong-tan": Scenario;
  /** As `two-factor-any`, and no try is left: 429 with code 5131 and `Retry-After`. */
  readonly "too-many-tans": Scenario;
  /** Every operation answers 500 with code 60. */
  readonly "server-error": Scenario;
  /** Every answer takes three seconds. */
  readonly slow: Scenario;
  /** No answer at all: `fetch` rejects. */
  readonly offline: Scenario;
}

type Operation =
  | "confirmChallenge"
  | "createToken"
  | "getConfig"
  | "listTokens"
  | "revokeCurrentToken"
  | "revokeToken"
  | "sendChallenge";

/** What the scenarios need of a mock: levers for answers that both contracts document, others do not compile. */
export interface TalerLevers {
  readonly answer: {
    (operation: "listTokens", status: 204): Undo;
    (operation: "confirmChallenge", status: 409): Undo;
    (operation: "confirmChallenge", status: 429, body: undefined, options: AnswerOptions): Undo;
    (operation: Operation, status: 500): Undo;
  };
  readonly delay: (milliseconds: number) => Undo;
}

/** A token of a scenario. */
interface SampleToken {
  readonly scope: string;
  readonly description: string;
  readonly refreshable?: boolean;
  readonly expiresIn?: { readonly days?: number; readonly seconds?: number } | "never";
  readonly age?: { readonly days: number };
}

/** What the scenarios change, beside pulling levers. */
export interface TalerWorld {
  readonly store: CuttableStore;
  /** Scopes that a token may have, the greatest first. */
  readonly scopes: readonly string[];
  /** A scope that permits neither listing nor revoking by id. */
  readonly weakScope: string;
  /** Gives everybody these tokens. */
  readonly giveAll: (tokens: readonly SampleToken[]) => Undo;
  /** Demands a second factor of everybody. */
  readonly demandTwoFactor: (combiAnd: boolean) => Undo;
  /** Cuts the line: whatever is called, nothing comes back. */
  readonly disconnect: () => Undo;
}

const OPERATIONS: readonly Operation[] = [
  "confirmChallenge",
  "createToken",
  "getConfig",
  "listTokens",
  "revokeCurrentToken",
  "revokeToken",
  "sendChallenge",
];

export function createTalerScenarios({ answer, delay }: TalerLevers, world: TalerWorld): TalerScenarios {
  const { store, scopes, weakScope, giveAll, demandTwoFactor, disconnect } = world;
  const [greatest = "", least = greatest] = [scopes[0], scopes.at(-1)];
  return {
    "empty-list": () => answer("listTokens", 204),
    "one-page": () =>
      giveAll([
        { scope: greatest, description: "Web page", refreshable: true, expiresIn: { days: 1 } },
        { scope: greatest, description: "Office computer", age: { days: 200 }, expiresIn: { days: 165 } },
        { scope: least, description: "Cash desk 1", age: { days: 30 }, expiresIn: { days: 60 } },
        { scope: least, description: "Cash desk 2", age: { days: 29 }, expiresIn: "never" },
        { scope: least, description: "Bookkeeping, read every night by the tax adviser's machine", expiresIn: { days: 30 } },
      ]),
    "many-pages": () =>
      giveAll(Array.from({ length: 250 }, (_, index) => ({ scope: greatest, description: `Device ${index + 1}` }))),
    "every-scope": () => giveAll(scopes.map((scope) => ({ scope, description: scope }))),
    "never-expiring": () => giveAll([{ scope: greatest, description: "Kiosk", expiresIn: "never" }]),
    "expiring-soon": () =>
      giveAll([
        { scope: greatest, description: "Borrowed tablet", expiresIn: { seconds: 45 } },
        { scope: greatest, description: "Phone", refreshable: true, expiresIn: { seconds: 45 } },
      ]),
    "expired-session": () => store.endTokens("expired"),
    "revoked-elsewhere": () => store.endTokens("revoked"),
    "missing-rights": () => store.limitTokens(weakScope),
    "two-factor-any": () => demandTwoFactor(false),
    "two-factor-all": () => demandTwoFactor(true),
    "wrong-tan": () => undoAll([demandTwoFactor(false), answer("confirmChallenge", 409)]),
    "too-many-tans": () =>
      undoAll([demandTwoFactor(false), answer("confirmChallenge", 429, undefined, { headers: { "Retry-After": "60" } })]),
    "server-error": () => undoAll(OPERATIONS.map((operation) => answer(operation, 500))),
    slow: () => delay(3000),
    offline: disconnect,
  };
}
