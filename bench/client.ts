import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bearer, createClient } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { listTokens } from "@token-apis/contracts/taler-merchant/operations";
import type { paths } from "@token-apis/contracts/taler-merchant/types";
import createRawClient from "openapi-fetch";
import { bundleSize, clientModule, openapiFetchModule } from "./harness/bundle-size.ts";
import { compare, toComparison, type Comparison, type Effort } from "./harness/comparison.ts";
import { root, runProcess, withTemporaryFolder } from "./harness/process.ts";

/** The client against openapi-fetch: bytes in a bundle, time per call, work for the compiler. */
export async function measureClient(effort: Effort): Promise<Comparison[]> {
  return [await compareBundles(), await compareCalls(effort), ...(await compareTypes(effort))];
}

async function compareBundles(): Promise<Comparison> {
  const two = clientModule("listTokens, revokeToken", "@token-apis/contracts/onewelcome/operations");
  const modules = {
    "createClient, 2 operations of OneWelcome": two,
    "createClientWithRaw, the same": two
      .replaceAll("createClient", "createClientWithRaw")
      .replace("@token-apis/client", "@token-apis/client/raw"),
    createTalerMerchantClient: 'export { createTalerMerchantClient } from "@token-apis/client/taler-merchant";',
  };
  const baseline = { name: "openapi-fetch", measure: () => bundleSize(openapiFetchModule) };
  const contenders = Object.entries(modules).map(([name, text]) => ({ name, measure: () => bundleSize(text) }));
  const title = "Client in a bundle";
  return compare({ title, unit: "B gzip", baseline, contenders }, { rounds: 1, quick: true });
}

/** Calls on a stub `fetch`, in many short rounds. */
async function compareCalls({ rounds, quick }: Effort): Promise<Comparison> {
  const calls = quick ? 50 : 250;
  const body = JSON.stringify({ tokens: [] });
  const headers = { "content-type": "application/json" };
  const fetch = async (): Promise<Response> => new Response(body, { headers });
  const baseUrl = "https://backend.example/";
  const auth = bearer("secret-token:ABC");
  const query = { limit: -20 };

  const raw = createRawClient<paths>({ baseUrl, fetch, headers: { authorization: "Bearer secret-token:ABC" } });
  const small = createClient({ listTokens }, { baseUrl, fetch, auth });
  const whole = createTalerMerchantClient({ baseUrl, fetch, auth });
  const time = (name: string, call: () => Promise<unknown>) => ({
    name,
    measure: async (): Promise<number> => {
      const started = performance.now();
      for (let count = 0; count < calls; count++) await call();
      return ((performance.now() - started) * 1000) / calls;
    },
  });
  const baseline = time("openapi-fetch", () => raw.GET("/private/tokens", { params: { query } }));
  const contenders = [
    time("createClient", () => small.listTokens({ query })),
    time("createTalerMerchantClient", () => whole.listTokens({ query })),
  ];
  // V8 optimises the calls during these rounds, which do not count.
  for (let round = 0; round < (quick ? 1 : 20); round++) for (const { measure } of [baseline, ...contenders]) await measure();
  const title = "Call on a stub fetch";
  return compare({ title, unit: "µs", baseline, contenders }, { rounds: quick ? 1 : rounds * 40, quick });
}

// One entry per operation: the call on this client, the call on openapi-fetch, the member read from a 200.
const calls = [
  ["listTokens({ query: { limit: -20 } })", 'GET("/private/tokens", { params: { query: { limit: -20 } } })', "tokens"],
  ["createToken({ body: { scope: 'all' } })", 'POST("/private/token", { body: { scope: "all" } })', "scope"],
  ["revokeToken({ path: { serial: 7 } })", 'DELETE("/private/tokens/{serial}", { params: { path: { serial: 7 } } })', ""],
  ["revokeCurrentToken()", 'DELETE("/private/token")', ""],
  ["getConfig()", 'GET("/config")', "version"],
] as const;

/** Type-checking of 50 calls, with both compilers. */
async function compareTypes({ rounds, quick }: Effort): Promise<Comparison[]> {
  const compilers = { "TypeScript 7": "@typescript/native/bin/tsc", "TypeScript 6": "typescript/bin/tsc6" };
  const comparisons: Comparison[] = [];
  for (const [compiler, bin] of Object.entries(compilers)) {
    const instantiations = new Map<string, number>();
    const contender = (name: string, text: string) => ({
      name,
      measure: async (): Promise<number> => {
        const checked = await checkTypes(join(root, "node_modules", bin), text);
        instantiations.set(name, checked.instantiations);
        return checked.milliseconds;
      },
    });
    const title = `Type check of 50 calls, ${compiler}`;
    const baseline = contender("openapi-fetch", callsOfOpenapiFetch());
    const contenders = [contender("token-apis", callsOfClient())];
    comparisons.push(await compare({ title, unit: "ms", baseline, contenders }, { rounds, quick }));
    const [base, ours] = [baseline, ...contenders].map(({ name }) => ({
      name,
      values: [instantiations.get(name) ?? Number.NaN],
    }));
    if (base && ours) comparisons.push(toComparison(title, "instantiations", [ours], base));
  }
  return comparisons;
}

function callsOfClient(): string {
  return `import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
const client = createTalerMerchantClient({ baseUrl: "https://backend.example/" });
${fifty((index, [call, , member]) => {
  const read = member === "" ? "" : ` if (answer${index}.status === 200) answer${index}.body.${member};`;
  return `const answer${index} = await client.${call};${read}`;
})}`;
}

function callsOfOpenapiFetch(): string {
  return `import createClient from "openapi-fetch";
import type { paths } from "@token-apis/contracts/taler-merchant/types";
const client = createClient<paths>({ baseUrl: "https://backend.example/" });
${fifty((index, [, call, member]) => {
  const data = `answer${index}.data`;
  const read = member === "" ? "" : ` if (${data} && "${member}" in ${data}) ${data}.${member};`;
  return `const answer${index} = await client.${call};${read}`;
})}`;
}

function fifty(line: (index: number, call: (typeof calls)[number]) => string): string {
  return Array.from({ length: 10 }, (_, turn) => calls.map((call, index) => line(turn * calls.length + index, call)))
    .flat()
    .join("\n");
}

function checkTypes(tsc: string, text: string): Promise<{ milliseconds: number; instantiations: number }> {
  return withTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "calls.ts"), `${text}\nexport {};\n`);
    const compilerOptions = { types: [], noUnusedLocals: false };
    const config = { extends: join(root, "tsconfig.json"), compilerOptions, include: ["calls.ts"], exclude: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const args = [tsc, "-p", folder, "--extendedDiagnostics"];
    const { stdout } = await runProcess({ file: process.execPath, args, cwd: folder });
    const figure = (name: string): number => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1]);
    return { milliseconds: figure("Check time") * 1000, instantiations: figure("Instantiations") };
  });
}
