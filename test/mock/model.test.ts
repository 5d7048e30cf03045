import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type Question, startTwins, type Twins, USER_TOKENS } from "./support/twins.ts";

/** One step of a random walk, done with both. */
class Step implements fc.AsyncCommand<object, Twins> {
  readonly name: string;
  readonly run: (_model: object, twins: Twins) => Promise<void>;
  constructor(name: string, run: (twins: Twins) => Promise<void>) {
    this.name = name;
    this.run = (_, twins) => run(twins);
  }
  check(): boolean {
    return true;
  }
  toString(): string {
    return this.name;
  }
}

/** Statuses that the walks of a test have met. */
const met = new Set<number>();

/** Asks both, one question after the other, and compares the answers. */
const ask = (...questions: readonly Question[]): Step =>
  new Step(JSON.stringify(questions), async ({ server, mock }) => {
    for (const question of questions) {
      const [real, mocked] = await Promise.all([server.ask(question), mock.ask(question)]);
      expect(mocked).toEqual(real);
      met.add(real.status);
    }
  });

const basic = (user: string, password: string): string => `Basic ${btoa(`${user}:${password}`)}`;
const few = fc.nat({ max: 3 });
const person = fc.constantFrom("admin", "alice", "guarded", "strict", "nobody");
const bearer = few.map((index) => ({ authorization: `Bearer {token ${index}}` }));
const password = fc.record({ user: person, right: fc.boolean() }).map(({ user, right }) => {
  return { authorization: basic(user, right ? "p" : "q") };
});
const credentials = fc.oneof({ weight: 3, arbitrary: bearer }, password, fc.constant({}));
const json = { "content-type": "application/json" };
const limit = fc.option(fc.constantFrom("-2", "0", "3", "2000", "x", ""));
const offset = fc.option(fc.constantFrom("0", "2", "5", "-1", "9007199254740993"));
const wish = fc.record(
  {
    scope: fc.constantFrom("readonly", "readwrite", "all", "order-pos:refreshable", "revenue", "none"),
    refreshable: fc.constantFrom(true, false, null),
    duration: fc.constantFrom({ d_us: 0 }, { d_us: 60_000_000 }, { d_us: "forever" }, { d_us: -1 }, null),
    description: fc.constantFrom("till", "", 7),
  },
  { requiredKeys: ["scope"] },
);

const wait = fc
  .constantFrom(1, 61, 3601, 86_401)
  .map((seconds) => new Step(`advance ${seconds} s`, async ({ advance }) => advance(seconds)));

/** The steps of a Taler API; `at` puts a person's name in front of a path. */
const stepsOf = (at: (person: string, path: string) => string, list: string, token: string) => {
  const create = fc
    .record({ person, credentials: fc.oneof(password, bearer), wish, ids: fc.option(few) })
    .map(({ person: who, credentials: by, wish: body, ids }) =>
      ask({
        method: "POST",
        path: at(who, token),
        headers: { ...json, ...by, ...(ids !== null && { "Taler-Challenge-Ids": `{challenge ${ids}},{challenge ${ids + 1}}` }) },
        body: JSON.stringify(body),
      }),
    );
  // The way that ends well, or random steps hardly ever have a token to go on with.
  const login = fc.constantFrom("alice", "guarded").map((who) =>
    ask({
      method: "POST",
      path: at(who, token),
      headers: { ...json, authorization: basic(who, "p"), "Taler-Challenge-Ids": "{challenge 0}" },
      body: '{"scope":"readonly"}',
    }),
  );
  const listing = fc.record({ person, credentials, limit, offset }).map((given) => {
    const query = [given.limit === null ? [] : `limit=${given.limit}`, given.offset === null ? [] : `offset=${given.offset}`];
    return ask({ method: "GET", path: `${at(given.person, list)}?${query.flat().join("&")}`, headers: given.credentials });
  });
  const revoke = fc
    .record({ person, credentials, id: fc.constantFrom("1", "2", "3", "99", "x") })
    .map((given) => ask({ method: "DELETE", path: at(given.person, `${list}/${given.id}`), headers: given.credentials }));
  const revokeCurrent = fc
    .record({ person, credentials })
    .map((given) => ask({ method: "DELETE", path: at(given.person, token), headers: given.credentials }));
  const send = fc
    .record({ person, challenge: few })
    .map((given) => ask({ method: "POST", path: at(given.person, `challenge/{challenge ${given.challenge}}`) }));
  const confirm = fc
    .record({ person, challenge: few, tan: fc.constantFrom("tan", "tan", "wrong tan") })
    .map(({ person: who, challenge, tan }) =>
      ask({
        method: "POST",
        path: at(who, `challenge/{challenge ${challenge}}/confirm`),
        headers: json,
        body: `{"tan":"{${tan} ${challenge}}"}`,
      }),
    );
  // Random steps hardly ever meet a challenge that can be sent, sent again and guessed at.
  const hammer = fc
    .record({ who: fc.constantFrom("guarded", "strict"), tans: fc.array(fc.constantFrom("tan", "wrong tan"), { maxLength: 4 }) })
    .map(({ who, tans }) => {
      const challenge = at(who, "challenge/{challenge -1}");
      const headers = { ...json, authorization: basic(who, "p") };
      const sending = { method: "POST", path: challenge };
      const guesses = tans.map((tan) => {
        return { method: "POST", path: `${challenge}/confirm`, headers: json, body: `{"tan":"{${tan} -1}"}` };
      });
      return ask({ method: "POST", path: at(who, token), headers, body: '{"scope":"readonly"}' }, sending, sending, ...guesses);
    });
  // Nor do they often show a token that may do less than is asked.
  const exceed = fc.constantFrom("all", "readwrite").map((scope) => {
    const path = at("alice", token);
    const headers = { ...json, authorization: basic("alice", "p") };
    const more = {
      method: "POST",
      path,
      headers: { ...json, authorization: "Bearer {token -1}" },
      body: JSON.stringify({ scope }),
    };
    return ask({ method: "POST", path, headers, body: '{"scope":"readonly"}' }, more);
  });
  const stray = fc
    .constantFrom("/config", "/nowhere", "/accounts/alice/tokens", "/private/tokens")
    .chain((path) => fc.constantFrom("GET", "PUT", "PUT", "OPTIONS").map((method) => ask({ method, path })));
  return fc.commands([create, login, listing, revoke, revokeCurrent, send, confirm, hammer, exceed, stray, wait], {
    maxCommands: 60,
    size: "max",
  });
};

const userSteps = () => {
  const user = fc.constantFrom("alice", "alice", "bob", "nobody");
  const client = fc.constantFrom("p", "p", "p", "q").map((secret) => ({ authorization: basic("client", secret) }));
  const id = fc.constantFrom(...USER_TOKENS.map((token) => token.id), "none");
  const listing = fc
    .record({ user, client, method: fc.constantFrom("GET", "GET", "HEAD", "PUT") })
    .map((given) => ask({ method: given.method, path: `/oauth/api/v1/users/${given.user}/tokens`, headers: given.client }));
  const revoke = fc
    .record({ user, client, id })
    .map((given) =>
      ask({ method: "DELETE", path: `/oauth/api/v1/users/${given.user}/tokens/${given.id}`, headers: given.client }),
    );
  return fc.commands([listing, revoke, wait], { maxCommands: 30, size: "max" });
};

const taler = [200, 202, 204, 400, 401, 403, 404, 405, 409, 429];
it.each([
  ["taler-merchant", stepsOf((who, path) => `/instances/${who}/${path}`, "private/tokens", "private/token"), taler],
  ["taler-corebank", stepsOf((who, path) => `/accounts/${who}/${path}`, "tokens", "token"), taler],
  ["onewelcome", userSteps(), [200, 204, 401, 404, 405]],
] as const)(
  "the mock of %s answers every random walk as the server does",
  async (api, steps, wanted) => {
    met.clear();
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const twins = await startTwins(api);
        try {
          await fc.asyncModelRun(() => ({ model: {}, real: twins }), walk);
        } finally {
          await twins.close();
        }
      }),
      { numRuns: 40 },
    );
    // Else the walks led nowhere, and the agreement would mean little.
    expect([...met]).toEqual(expect.arrayContaining([...wanted]));
  },
  60_000,
);
