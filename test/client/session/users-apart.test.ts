import { bearer } from "@token-apis/client";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { expect, it, vi } from "vitest";
import { bankWorld, bobsLogin, HOUR, hours, issued, login, refusal } from "./support.ts";
import type { AnySession } from "./support.ts";

const refreshable = { refreshable: true, duration: hours(1) };

const listings = ({ requests }: ReturnType<typeof bankWorld>) => requests.filter(({ method }) => method === "GET");

/** A list that is under way, and how it is refused in the end; what comes after it is answered by the server. */
async function listSlowly(world: ReturnType<typeof bankWorld>, session: AnySession) {
  const { promise: late, resolve: answer } = Promise.withResolvers<Response>();
  const answers = [late];
  world.instead = ({ method }) => (method === "GET" ? answers.shift() : undefined);
  const list = world.list(session);
  await expect.poll(() => listings(world)).toHaveLength(1);
  return { list, refuse: () => answer(refusal()) };
}

it("a request that waits for a renewal goes without credentials once somebody else is logged in, and its 401 stands", async () => {
  const world = bankWorld();
  const session = world.session(refreshable);
  await session.login(login);
  vi.setSystemTime(Date.now() + HOUR - 60_000);
  const { promise: renewal, resolve: renew } = Promise.withResolvers<Response>();
  world.instead = ({ method }) => (method === "POST" ? renewal : undefined);
  const alices = world.list(session);
  await expect.poll(world.calls).toEqual(["POST token", "POST token"]);

  world.instead = undefined;
  const logout = session.logout();
  await session.login(bobsLogin);
  renew(issued("secret-token:ALICES"));
  expect((await alices).status).toBe(401);
  expect(listings(world).map(({ headers }) => headers.get("authorization"))).toEqual([null]);
  expect(await logout).toEqual({ revoked: true });
  expect(session.state).toMatchObject({ status: "logged-in", user: "bob" });
});

it("a request of another client that waits for a renewal goes without credentials, too", async () => {
  const world = bankWorld();
  const session = world.session(refreshable);
  await session.login(login);
  const other = createTalerCorebankClient({ baseUrl: session.toJSON()!.baseUrl, auth: session.auth, fetch: world.fetch });
  vi.setSystemTime(Date.now() + HOUR - 60_000);
  const { promise: renewal, resolve: renew } = Promise.withResolvers<Response>();
  world.instead = ({ method }) => (method === "POST" ? renewal : undefined);
  const alices = other.listTokens({ path: { username: "alice" } });
  await expect.poll(world.calls).toEqual(["POST token", "POST token"]);

  world.instead = undefined;
  const logout = session.logout();
  await session.login(bobsLogin);
  renew(issued("secret-token:ALICES"));
  expect((await alices).status).toBe(401);
  expect(listings(world).map(({ headers }) => headers.get("authorization"))).toEqual([null]);
  expect(await logout).toEqual({ revoked: true });
  expect(await session.auth()).toEqual(bearer(session.toJSON()!.token));
});

it.each([
  ["can", refreshable],
  ["cannot", {}],
])("a 401 that comes after somebody else has logged in stands where the token %s be renewed", async (_, wish) => {
  const world = bankWorld();
  const session = world.session(wish);
  await session.login(login);
  const { token } = session.toJSON()!;
  const { list: alices, refuse } = await listSlowly(world, session);

  await session.logout();
  await session.login(bobsLogin);
  refuse();
  expect((await alices).status).toBe(401);
  expect(listings(world).map(({ headers }) => headers.get("authorization"))).toEqual([`Bearer ${token}`]);
  expect(session.state).toMatchObject({ status: "logged-in", user: "bob" });
});

it("a 401 that comes after the same person has logged in again has the request sent with the new token", async () => {
  const world = bankWorld();
  const session = world.session();
  await session.login(login);
  const { list: hers, refuse } = await listSlowly(world, session);

  await session.logout();
  await session.login(login);
  refuse();
  expect((await hers).status).toBe(200);
  expect(listings(world).at(-1)!.headers.get("authorization")).toBe(`Bearer ${session.toJSON()!.token}`);
});
