import type { Operations } from "@token-apis/contracts/onewelcome/operations";
import type { UserToken } from "@token-apis/server";
import type { Mock } from "../contract/mock.ts";
import type { Disguise } from "../state/people.ts";
import type { Scenario } from "./scenarios.ts";
import { type Undo, undoAll } from "../levers/undo.ts";
import type { GivenUserToken, Users } from "../onewelcome/users.ts";

/** The situations of OneWelcome's API, and what a page sees in them. */
export interface OneWelcomeScenarios {
  /** No user has tokens: `listTokens` answers 404. */
  readonly "empty-list": Scenario;
  /** Five tokens more of every user: with and without a device name, of both types, one expired and refreshable. */
  readonly "some-tokens": Scenario;
  /** Every user has 250 more tokens, all in one answer: this API has no pagination. */
  readonly "many-tokens": Scenario;
  /** A token more of every user, with thirty scopes. */
  readonly "many-scopes": Scenario;
  /** Tokens without `refresh_token_issued` and `expired`, as older platforms list them. */
  readonly "plain-tokens": Scenario;
  /** Every token that there is has expired: those with a refresh token are listed with `expired: true`, the others are gone. */
  readonly "expired-tokens": Scenario;
  /** Every token that there is was revoked: `listTokens` answers 404. */
  readonly "revoked-elsewhere": Scenario;
  /** The API client's credentials are not taken any more: 401 with `invalid_client`. */
  readonly "unknown-client": Scenario;
  /** Every operation answers 500. */
  readonly "server-error": Scenario;
  /** Every answer takes three seconds. */
  readonly slow: Scenario;
  /** No answer at all: `fetch` rejects. */
  readonly offline: Scenario;
}

/** Name of a scenario. */
export type OneWelcomeScenario = keyof OneWelcomeScenarios;

const SAMPLES: readonly GivenUserToken[] = [
  { client_name: "Bank app", device_name: "Phone", type: "FINGER_PRINT", refresh_token_issued: true },
  { client_name: "Bank app", device_name: "Tablet in the kitchen, second hand, with a long name", age: { days: 3 } },
  { client_name: "Photo printer", scopes: ["photos.read"], age: { days: 40 } },
  { client_name: "Budget planner", scopes: ["accounts.read"], age: { days: 400 }, refresh_token_issued: true, expiresIn: {} },
  { client_name: "News", scopes: [], age: { days: 800 } },
];

/** @param give - Gives a user a token. */
export function createOneWelcomeScenarios(
  { answer, delay, disconnect }: Pick<Mock<Operations>, "answer" | "delay"> & { readonly disconnect: () => Undo },
  disguiseClients: Disguise<string>,
  { users, store, disguise, tokensOf }: Users,
  give: (token: GivenUserToken & { readonly user: string }) => string,
): OneWelcomeScenarios {
  const giveAll = (tokens: readonly GivenUserToken[]): ReturnType<Scenario> => {
    const given = users.list().flatMap((user) => tokens.map((token) => ({ user, id: give({ ...token, user }) })));
    return () => given.forEach(({ user, id }) => void store.revokeUserToken(user, id));
  };
  /** Those who are given later are as they are given. */
  const disguiseThese = (as: (token: UserToken) => UserToken | undefined): ReturnType<Scenario> => {
    const there = new Set(users.list().flatMap((user) => tokensOf(user).map(({ id }) => id)));
    return disguise((token) => (there.has(token.id) ? as(token) : token));
  };
  return {
    "empty-list": () => answer("listTokens", 404),
    "some-tokens": () => giveAll(SAMPLES),
    "many-tokens": () =>
      giveAll(Array.from({ length: 250 }, (_, index) => ({ client_name: `Client ${index + 1}`, age: { days: index } }))),
    "many-scopes": () =>
      giveAll([{ client_name: "Assistant", scopes: Array.from({ length: 30 }, (_, index) => `area${index + 1}.read`) }]),
    "plain-tokens": () => disguise((token) => ({ ...token, isPlain: true })),
    "expired-tokens": () => disguiseThese((token) => ({ ...token, expires: 0 })),
    "revoked-elsewhere": () => disguiseThese(() => undefined),
    "unknown-client": () => disguiseClients(() => undefined),
    "server-error": () => undoAll([answer("listTokens", 500), answer("revokeToken", 500)]),
    slow: () => delay(3000),
    offline: disconnect,
  };
}
