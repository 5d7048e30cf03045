import { writeFileSync } from "node:fs";
import type { MeasuredComparison, Subject } from "./harness/comparison.ts";
import { fillAccount, listPath } from "./lib/fill-account.ts";
import { measureComparison } from "./lib/measure-comparison.ts";
import { measureLoad } from "./lib/measure-load.ts";
import { startServer } from "./lib/start-server.ts";
import { withTemporaryFolder } from "./lib/temporary-folder.ts";

/** A list of 20 tokens, in units of what a bare Hono app does that answers the same bytes. */
export function measureServer(runs: number): Promise<MeasuredComparison> {
  return withTemporaryFolder(async (folder) => {
    const [requests, all] = [await startChecked(folder), await startChecked(folder, "--check-answers")];
    const answer = await fetch(`${requests.url}${listPath}`, { headers: { Authorization: requests.authorization } });
    const text = await answer.text();
    const tokens = (JSON.parse(text) as { tokens: readonly unknown[] }).tokens.length;
    if (tokens !== 20) throw new Error(`The list has ${tokens} tokens, not 20.`);

    const file = `${folder}/answer.json`;
    writeFileSync(file, text);
    const sent = await startServer("bare-hono.ts", [file, "--text"], `${folder}/text.log`);
    const written = await startServer("bare-hono.ts", [file], `${folder}/json.log`);
    const load = (name: string, { url }: { url: string }, authorization = requests.authorization): Subject => ({
      name,
      measure: () => measureLoad(`${url}${listPath}`, authorization),
    });
    const comparison = await measureComparison(
      {
        title: `List of 20 tokens (${Buffer.byteLength(text)} bytes)`,
        unit: "requests/s",
        baseline: load("bare Hono, c.json(list)", written),
        subjects: [
          load("bare Hono, the text at hand", sent),
          { ...load("token-apis, requests checked", requests), limit: { kind: "at least", ratio: 0.75 } },
          load("token-apis, requests and answers checked", all, all.authorization),
        ],
      },
      runs,
    );
    for (const { stop } of [requests, all, sent, written]) stop();
    return comparison;
  });
}

async function startChecked(folder: string, ...args: string[]) {
  const server = await startServer("token-apis.ts", args, `${folder}/token-apis${args.join("")}.log`);
  return { ...server, authorization: `Bearer ${await fillAccount(server.url, 20)}` };
}
