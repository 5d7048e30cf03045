import { describe, expect, it } from "vitest";
import { bankWorld, bobsLogin, login, merchantWorld } from "./support.ts";
import type { AnySession, CreateWorld } from "./support.ts";

/** Alice logs in, and so many microtasks after her token has come, something ends that. */
async function endLate(createWorld: CreateWorld, microtasks: number, end: (session: AnySession) => Promise<unknown>) {
  const world = createWorld();
  const tokens: string[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<unknown>();
  let isUnderWay = false;
  const endIt = async (): Promise<void> => {
    for (let past = 0; past < microtasks; past++) await Promise.resolve();
    isUnderWay = session.state.status === "logging-in";
    if (isUnderWay) await end(session);
  };
  const fetch = async (request: Request): Promise<Response> => {
    const answer = await world.fetch(request);
    if (request.method !== "POST" || tokens[0]) return answer;
    tokens.push(((await answer.clone().json()) as { access_token: string }).access_token);
    resolve(Promise.resolve().then(endIt));
    return answer;
  };
  const session: AnySession = world.session({}, { fetch });
  const outcome = await session.login(login).then(
    () => "logged in",
    ({ name }: Error) => name,
  );
  await ended;
  return { world, session, outcome, isUnderWay, token: tokens[0]! };
}

/** Ends the login at each of its last moments, until it is over by itself. */
async function endAtEachMoment(
  createWorld: CreateWorld,
  end: (session: AnySession) => Promise<unknown>,
  check: (session: AnySession) => void,
): Promise<void> {
  let moment = 0;
  for (; ; moment++) {
    const { world, session, outcome, isUnderWay, token } = await endLate(createWorld, moment, end);
    if (!isUnderWay) break;
    expect({ moment, outcome }).toEqual({ moment, outcome: "AbortError" });
    check(session);
    await expect.poll(() => world.works(token)).toBe(false);
    check(session);
  }
  expect(moment).toBeGreaterThan(3);
}

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("a login whose token has just come from %s", (_, createWorld) => {
  it("ends at a logout, and the token is revoked", async () => {
    await endAtEachMoment(
      createWorld,
      (session) => session.logout(),
      ({ state }) => expect(state).toEqual({ status: "logged-out" }),
    );
  });
});

it("a login whose token has just come ends when somebody else logs in, and the token is revoked", async () => {
  await endAtEachMoment(
    bankWorld,
    (session) => session.login(bobsLogin),
    ({ state }) => expect(state).toMatchObject({ status: "logged-in", user: "bob" }),
  );
});
