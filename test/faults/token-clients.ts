import { DatabaseSync } from "node:sqlite";
import { basic, bearer } from "../conformance/support.ts";

const ACCOUNT = "/taler-corebank/accounts/alice";
const PATIENCE_MS = 20_000;

/** The tokens that the server has acknowledged as created and as revoked. */
export interface Ledger {
  readonly created: Set<string>;
  readonly revoked: Set<string>;
}

/** The results of requests under load. */
interface Outcomes {
  /** Answers by status; `none` where the connection broke. */
  readonly statuses: Map<string, number>;
  longestMs: number;
}

/** Clients that keep creating and revoking tokens of one account. */
export interface TokenClients {
  readonly ledger: Ledger;
  /** Runs the clients until `isOver`; resolves when the last client has its answer. */
  run(url: string, isOver: () => boolean): Promise<Outcomes>;
  /** Asks the server about every token: counts created tokens that it refuses and revoked tokens that it accepts. */
  verify(url: string, ledger?: Ledger): Promise<{ readonly lost: number; readonly revived: number }>;
}

export async function createTokenClients(url: string, count: number): Promise<TokenClients> {
  const created = new Set<string>();
  const revoked = new Set<string>();
  const body = JSON.stringify({ scope: "readwrite", refreshable: true, duration: { d_us: "forever" } });
  const create = (target: string, authorization: string): Promise<Response> =>
    fetch(`${target}${ACCOUNT}/token`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  const root = (await tokenOf(await create(url, basic("alice", "alice-password")))) ?? "";

  return { ledger: { created, revoked }, run, verify };

  async function run(target: string, isOver: () => boolean): Promise<Outcomes> {
    const outcomes: Outcomes = { statuses: new Map(), longestMs: 0 };
    const clients = Array.from({ length: count }, async () => {
      while (!isOver()) {
        const token = await createOne(target, outcomes);
        if (token === undefined) await new Promise((resolve) => void setTimeout(resolve, 20));
        else if (Math.random() < 0.4) await revokeOne(target, token, outcomes);
      }
    });
    await Promise.all(clients);
    return outcomes;
  }

  async function createOne(target: string, outcomes: Outcomes): Promise<string | undefined> {
    const answer = await note(outcomes, () => create(target, bearer(root)));
    const token = answer && (await tokenOf(answer));
    if (token !== undefined) created.add(token);
    return token;
  }

  async function revokeOne(target: string, token: string, outcomes: Outcomes): Promise<void> {
    // Without an answer, the token may or may not be revoked.
    created.delete(token);
    const answer = await note(outcomes, () =>
      fetch(`${target}${ACCOUNT}/token`, {
        method: "DELETE",
        headers: { authorization: bearer(token) },
        signal: AbortSignal.timeout(PATIENCE_MS),
      }),
    );
    if (answer?.status === 204) revoked.add(token);
  }

  async function verify(target: string, ledger: Ledger = { created, revoked }): Promise<{ lost: number; revived: number }> {
    const statusOf = async (token: string): Promise<number> => {
      const answer = await fetch(`${target}${ACCOUNT}/tokens?limit=-1`, { headers: { authorization: bearer(token) } });
      await answer.arrayBuffer();
      return answer.status;
    };
    const wrong = { lost: 0, revived: 0 };
    for (const token of [root, ...ledger.created]) if ((await statusOf(token)) !== 200) wrong.lost++;
    for (const token of ledger.revoked) if ((await statusOf(token)) !== 401) wrong.revived++;
    return wrong;
  }
}

/** Prints how many acknowledged changes the server has lost. */
export function printLosses(ledger: Ledger, wrong: { readonly lost: number; readonly revived: number }): void {
  console.log(`  acknowledged and not revoked: ${ledger.created.size}; of these lost: ${wrong.lost}`);
  console.log(`  acknowledged revocations: ${ledger.revoked.size}; of these undone: ${wrong.revived}`);
}

/** Prints counts by status, sorted by status. */
export function printStatuses(statuses: ReadonlyMap<string, number>): void {
  for (const [status, count] of [...statuses].toSorted(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${status}: ${count}`);
}

/** Adds the counts of `more` to `sum`. */
export function addCounts(sum: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [status, count] of more) sum.set(status, (sum.get(status) ?? 0) + count);
}

/** The statuses that are neither a success nor the 500 of a broken store. */
export function unexpectedStatuses(statuses: ReadonlyMap<string, number>): string[] {
  return [...statuses.keys()].filter((status) => !["200", "204", "500"].includes(status));
}

/** SQLite's verdict on a database file: `ok` when it is undamaged. */
export function checkIntegrity(file: string): string {
  const database = new DatabaseSync(file);
  const integrity = database.prepare("pragma integrity_check").get()?.["integrity_check"];
  database.close();
  return String(integrity);
}

async function note(outcomes: Outcomes, send: () => Promise<Response>): Promise<Response | undefined> {
  const start = performance.now();
  const answer = await send().catch(() => undefined);
  const status = answer === undefined ? "none" : String(answer.status);
  outcomes.statuses.set(status, (outcomes.statuses.get(status) ?? 0) + 1);
  outcomes.longestMs = Math.max(outcomes.longestMs, performance.now() - start);
  return answer;
}

/** The token of an answer; `undefined` when the answer has none or breaks off. */
async function tokenOf(answer: Response): Promise<string | undefined> {
  try {
    const { access_token } = (await answer.json()) as { access_token?: string };
    return access_token;
  } catch {
    return undefined;
  }
}
