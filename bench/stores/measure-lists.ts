import { writeFileSync } from "node:fs";
import { makeTokens, tokensPath } from "./demo-account.ts";
import type { Figure } from "./figure.ts";
import { measureLoad } from "../lib/measure-load.ts";
import { startServer, startTokenServer } from "./start-server.ts";

const LIMITS: Readonly<Record<string, number>> = { memory: 0.75, SQLite: 0.5 };

/**
 * A list of 20 tokens, asked for with a token, in units of what a bare Hono app does that answers the same bytes.
 * @param postgres - URL of an empty database; absent: left out.
 */
export async function measureLists(folder: string, rounds: number, postgres?: string): Promise<Figure[]> {
  const stores = {
    memory: "memory:",
    SQLite: `sqlite:${folder}/lists.sqlite`,
    ...(postgres !== undefined && { PostgreSQL: postgres }),
  };
  const servers = [];
  for (const [name, store] of Object.entries(stores)) {
    const server = await startTokenServer("--store", store);
    servers.push({ ...server, name, authorization: await makeTokens(server.url, 20), values: new Array<number>() });
  }
  const [first] = servers;
  if (first === undefined) throw new Error("There is nothing to measure.");
  const answer = await fetch(first.url + tokensPath, { headers: { authorization: first.authorization } });
  writeFileSync(`${folder}/list.json`, await answer.text());
  const bare = await startServer("../servers/bare-list.ts", `${folder}/list.json`);
  const baseline: number[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    if (round === 1) for (const measured of [baseline, ...servers.map(({ values }) => values)]) measured.length = 0;
    baseline.push(await measureLoad(bare.url + tokensPath, first.authorization));
    for (const { url, authorization, values } of servers) values.push(await measureLoad(url + tokensPath, authorization));
  }
  await Promise.all([bare, ...servers].map(({ stop }) => stop()));
  return servers.map(({ name, values }): Figure => {
    const atLeast = LIMITS[name];
    return {
      name: `list of 20, ${name} / bare Hono`,
      unit: "/s",
      baseline,
      values,
      ...(atLeast !== undefined && { limit: { atLeast } }),
    };
  });
}
