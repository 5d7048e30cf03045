const base = "/taler-corebank/accounts/alice";

export const tokenPath = `${base}/token`;
export const tokensPath = `${base}/tokens`;
/** Asks for as little as a token can be. */
export const wish: string = JSON.stringify({ scope: "readwrite", description: "cash desk", refreshable: true });

/**
 * Makes tokens for an account of the demo seed.
 * @returns `Authorization` of the last one, with which others can be made.
 */
export async function makeTokens(url: string, count: number): Promise<string> {
  let authorization = `Basic ${btoa("alice:alice-password")}`;
  for (let number = 0; number < count; number++) {
    const headers = { authorization, "content-type": "application/json" };
    const answer = await fetch(url + tokenPath, { method: "POST", headers, body: wish });
    if (answer.status !== 200) throw new Error(`No token was made: ${answer.status} ${await answer.text()}`);
    const { access_token } = (await answer.json()) as { access_token: string };
    authorization = `Bearer ${access_token}`;
  }
  return authorization;
}
