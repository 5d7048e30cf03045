import { ApiError, createSession } from "@token-apis/client";
import type { ClientOptions, ConfirmOutcome } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { describe, expect, it } from "vitest";
import { failure } from "../support.ts";
import { bankWorld, hours, login, merchantWorld } from "./support.ts";

it("has a login fail with its status also where the client was wrapped by hand", async () => {
  const wrap = (options: ClientOptions) => {
    const client = createTalerMerchantClient(options);
    return { ...client, createToken: (args: Parameters<typeof client.createToken>[0]) => client.createToken(args) };
  };
  const fetch = () => new Response(null, { status: 401 });
  const session = createSession(wrap, { baseUrl: "https://server.example/", fetch, token: { scope: "all" } });
  const error = await failure(session.login(login));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 401, operation: "createToken" });
});

// What stands in front of a server answers in its own way.
describe.each([
  ["taler-merchant", "an empty body", merchantWorld, ""],
  ["taler-merchant", "a page", merchantWorld, "<h1>No</h1>"],
  ["taler-corebank", "an empty body", bankWorld, ""],
  ["taler-corebank", "a page", bankWorld, "<h1>No</h1>"],
])("an error that comes from %s with %s", (_, __, createWorld, body) => {
  const answer = (status: number) => Promise.resolve(new Response(body, { status, headers: { "content-type": "text/html" } }));

  it("has a login fail with its status", async () => {
    const world = createWorld();
    const session = world.session();
    world.instead = () => answer(401);
    const error = await failure(session.login(login));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 401, operation: "createToken", message: "createToken: 401" });
    expect(session.state).toEqual({ status: "logged-out" });
  });

  it("ends the session when it is a 401 to the renewal", async () => {
    const world = createWorld();
    const session = world.session({ refreshable: true, duration: hours(1) });
    await session.login(login);
    world.instead = ({ method }) => (method === "POST" ? answer(401) : undefined);
    await world.revokeElsewhere(session.toJSON());
    expect((await world.list(session)).status).toBe(401);
    expect(session.state).toEqual({ status: "expired", user: "alice", reason: "refused" });
  });

  it("tells a logout, as a 401, that the token is dead", async () => {
    const world = createWorld();
    const session = world.session();
    await session.login(login);
    world.instead = () => answer(401);
    expect(await session.logout()).toEqual({ revoked: true });
  });

  it("tells a logout, as any other status, that the token may be alive", async () => {
    const world = createWorld();
    const session = world.session();
    await session.login(login);
    world.instead = () => answer(500);
    expect(await session.logout()).toEqual({ revoked: false, cause: expect.objectContaining({ name: "ApiError", status: 500 }) });
  });

  it("says of a TAN, as a 409, that it is wrong", async () => {
    const world = createWorld({ secondFactor: "any" });
    const outcomes: ConfirmOutcome[] = [];
    world.instead = ({ url }) => (url.endsWith("/confirm") ? answer(409) : undefined);
    const session = world.session({}, { onChallenge: async ([sms]) => void outcomes.push(await sms.confirm("12345678")) });
    await failure(session.login(login));
    expect(outcomes).toEqual([{ status: "wrong", triesLeft: undefined }]);
  });
});
