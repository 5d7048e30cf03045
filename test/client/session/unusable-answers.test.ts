import { InvalidBodyError } from "@token-apis/client";
import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { failure } from "../support.ts";
import { bankWorld, login, merchantWorld } from "./support.ts";

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("a login that %s answers", (_, createWorld) => {
  it.each([
    [200, null, "access_token and expiration"],
    [200, {}, "access_token and expiration"],
    [200, { expiration: { t_s: "never" } }, "access_token and expiration"],
    [200, { access_token: null, expiration: { t_s: "never" } }, "access_token and expiration"],
    [200, { access_token: 7, expiration: { t_s: "never" } }, "access_token and expiration"],
    [200, { access_token: "secret-token:ABC" }, "access_token and expiration"],
    [200, { access_token: "secret-token:ABC", expiration: {} }, "access_token and expiration"],
    [200, { access_token: "secret-token:ABC", expiration: { t_s: "soon" } }, "access_token and expiration"],
    [202, null, "challenges"],
    [202, {}, "challenges"],
    [202, { challenges: [], combi_and: true }, "challenges"],
    [202, { challenges: [null], combi_and: true }, "challenges"],
    [202, { challenges: [{ challenge_id: "x", tan_channel: "sms", tan_info: "" }, null], combi_and: true }, "challenges"],
  ])("with %i and %j fails for want of what it needs, and shows no token", async (status, body, missing) => {
    const world = createWorld();
    const onChallenge = vi.fn<() => void>();
    const session = world.session({}, { onChallenge });
    world.instead = () => Promise.resolve(Response.json(body, { status }));
    const error = await failure(session.login(login));
    expect(error).toBeInstanceOf(InvalidBodyError);
    expect(error).toMatchObject({ operation: "createToken", method: "POST", expected: missing, response: { status } });
    expect(error.message).toContain(`expected ${missing}, got ${status} with a body that has none`);
    expect(error.message).toMatch(/^createToken: POST /);
    expect(inspect(error)).not.toContain("ABC");
    expect(session.state).toEqual({ status: "logged-out" });
    expect(session.toJSON()).toBeNull();
    expect(onChallenge).not.toHaveBeenCalled();
  });

  it("with a page fails for want of JSON", async () => {
    const world = createWorld();
    const session = world.session();
    world.instead = () => Promise.resolve(new Response("<h1>Log in to this network</h1>"));
    expect(await failure(session.login(login))).toMatchObject({
      name: "InvalidBodyError",
      got: expect.stringContaining("200 with a body that is not JSON"),
    });
  });

  it.each([
    null,
    {},
    { solve_expiration: { t_s: 1_700_003_600 } },
    { earliest_retransmission: { t_s: "never" } },
    { solve_expiration: {}, earliest_retransmission: { t_s: "never" } },
  ])("with %j when a TAN is to be sent fails for want of what it needs", async (body) => {
    const world = createWorld({ secondFactor: "any" });
    const errors: Error[] = [];
    const session = world.session({}, { onChallenge: async ([sms]) => void errors.push(await failure(sms.send())) });
    world.instead = ({ url }) => (/challenge\/[^/]+$/.test(url) ? Promise.resolve(Response.json(body)) : undefined);
    await failure(session.login(login));
    const [error] = errors;
    expect(error).toBeInstanceOf(InvalidBodyError);
    expect(error).toMatchObject({
      operation: "sendChallenge",
      expected: "solve_expiration and earliest_retransmission",
      answer: { status: 200, ok: true, body: undefined },
    });
  });
});
