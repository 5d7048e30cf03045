import { basic, NetworkError } from "@token-apis/client";
import { type aliceBank, type merchantShop, password } from "./devices.ts";

/** What a page meets when it lists, revokes and logs in: status and code, or why there is none. */
export type Sight = readonly [list: string, revoke: string, login: string];

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Status and code of an answer, or why there is none. */
export const described = (call: Promise<Answered>): Promise<string> =>
  call.then(
    ({ status, body }) => {
      const code = (body as { code?: number } | undefined)?.code;
      return code === undefined ? `${status}` : `${status} ${code}`;
    },
    (error: unknown) => (error instanceof NetworkError ? "no answer" : "another failure"),
  );

/** Logs in, solving the first challenge if there is one; says how far it came. */
async function logIn(
  create: (ids?: string) => Promise<Answered>,
  send: (id: string) => Promise<Answered>,
  confirm: (id: string) => Promise<Answered>,
): Promise<string> {
  const first = await described(create());
  if (first !== "202") return first;
  const { body } = await create();
  const { challenges, combi_and } = body as { challenges: { challenge_id: string }[]; combi_and: boolean };
  const id = challenges[0]!.challenge_id;
  await send(id);
  const confirmed = await described(confirm(id));
  if (confirmed !== "204") return `202, ${confirmed}`;
  return `202, 204, ${await described(create(id))}${combi_and ? " of all" : ""}`;
}

export const merchantSight = async ({ mock, client }: ReturnType<typeof merchantShop>): Promise<Sight> => {
  const { serial } = mock.tokens.list("shop").at(0) ?? { serial: 1 };
  return [
    await described(client.listTokens()),
    await described(client.revokeToken({ path: { serial } })),
    await logIn(
      (ids) =>
        client.createToken({ auth: password, body: { scope: "all" }, ...(ids && { headers: { "Taler-Challenge-Ids": ids } }) }),
      (challenge_id) => client.sendChallenge({ path: { challenge_id } }),
      (challenge_id) => client.confirmChallenge({ path: { challenge_id }, body: { tan: mock.lastTan(challenge_id)! } }),
    ),
  ];
};

export const bankSight = async ({ mock, client, path }: ReturnType<typeof aliceBank>): Promise<Sight> => {
  const auth = basic("alice", "alice-password");
  return [
    await described(client.listTokens({ path })),
    await described(client.revokeToken({ path: { ...path, token_id: mock.tokens.list("alice").at(0)?.serial ?? 1 } })),
    await logIn(
      (ids) =>
        client.createToken({ path, auth, body: { scope: "readonly" }, ...(ids && { headers: { "Taler-Challenge-Ids": ids } }) }),
      (challenge_id) => client.sendChallenge({ path: { ...path, challenge_id } }),
      (challenge_id) => client.confirmChallenge({ path: { ...path, challenge_id }, body: { tan: mock.lastTan(challenge_id)! } }),
    ),
  ];
};
