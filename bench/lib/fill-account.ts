import { basic, expectOk } from "@token-apis/client";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";

const account = { username: "alice", password: "alice-password" } as const;

/** The seed that has the account. */
export const seed = { "taler-corebank": { accounts: { [account.username]: { password: account.password } } } } as const;

/** Path of the list, with a parameter to be read and checked. */
export const listPath = `/taler-corebank/accounts/${account.username}/tokens?limit=-20`;

/**
 * Creates tokens in the account, through the API.
 * @returns The last one.
 */
export async function fillAccount(url: string, tokens: number): Promise<string> {
  const auth = basic(account.username, account.password);
  const bank = createTalerCorebankClient({ baseUrl: `${url}/taler-corebank`, auth });
  let token = "";
  for (let number = 1; number <= tokens; number += 1) {
    const body = { scope: "readonly", duration: { d_us: 86_400_000_000 }, description: `cash desk ${number}` } as const;
    const answer = await bank.createToken({ path: { username: account.username }, body });
    if (answer.status !== 200) throw new Error(`A token was not created: status ${answer.status}.`);
    token = expectOk(answer).access_token;
  }
  return token;
}
