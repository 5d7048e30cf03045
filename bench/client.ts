// What the compiler has to do for 50 calls of the client, beside the same 50 on openapi-fetch. Run by
// `node bench/client-types.ts`. Times are medians of runs that take turns; instantiations do not vary.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const runs = 9;

// One line per operation: the method with its argument, the same on openapi-fetch, and what is read of a 200.
const merchant = [
  ["listTokens({ query: { limit: -20 } })", 'GET("/private/tokens", { params: { query: { limit: -20 } } })', "tokens"],
  ["createToken({ body: { scope: 'all' } })", 'POST("/private/token", { body: { scope: "all" } })', "scope"],
  ["revokeToken({ path: { serial: 7 } })", 'DELETE("/private/tokens/{serial}", { params: { path: { serial: 7 } } })', ""],
  ["revokeCurrentToken()", 'DELETE("/private/token")', ""],
  ["getConfig()", 'GET("/config")', "version"],
] as const;

const ours = (index: number): string => {
  const [call, , member] = merchant[index % merchant.length]!;
  const read = member === "" ? "" : ` if (answer${index}.status === 200) answer${index}.body.${member};`;
  return `const answer${index} = await client.${call};${read}`;
};
const theirs = (index: number): string => {
  const [, call, member] = merchant[index % merchant.length]!;
  const read =
    member === "" ? "" : ` if (answer${index}.data && "${member}" in answer${index}.data) answer${index}.data.${member};`;
  return `const answer${index} = await client.${call};${read}`;
};
const fifty = (line: (index: number) => string): string => Array.from({ length: 50 }, (_, index) => line(index)).join("\n");
const files = {
  "openapi-fetch": `import createClient from "openapi-fetch";
import type { paths } from "@token-apis/contracts/taler-merchant/types";
const client = createClient<paths>({ baseUrl: "https://backend.example/" });
${fifty(theirs)}`,
  "token-apis": `import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
const client = createTalerMerchantClient({ baseUrl: "https://backend.example/" });
${fifty(ours)}`,
};

const folder = mkdtempSync(join(root, "bench/types-"));
try {
  const compilers = { "TypeScript 7": "@typescript/native/bin/tsc", "TypeScript 6": "typescript/bin/tsc6" };
  for (const [compiler, bin] of Object.entries(compilers)) {
    const measured = new Map<string, { seconds: number[]; instantiations: number }>();
    for (let run = 0; run < runs; run++) {
      for (const [name, text] of Object.entries(files)) {
        const { seconds, instantiations } = check(join(root, "node_modules", bin), text);
        const known = measured.get(name) ?? { seconds: [], instantiations };
        known.seconds.push(seconds);
        measured.set(name, known);
      }
    }
    for (const [name, { seconds, instantiations }] of measured) {
      const median = seconds.toSorted((a, b) => a - b)[(runs - 1) / 2]!;
      console.log(
        `${compiler}: ${(median * 1000).toFixed(0).padStart(4)} ms checking, ${instantiations} instantiations  ${name}`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

function check(tsc: string, text: string): { seconds: number; instantiations: number } {
  writeFileSync(join(folder, "calls.ts"), `${text}\nexport {};\n`);
  const compilerOptions = { types: [], noUnusedLocals: false };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, include: ["calls.ts"], exclude: [] }),
  );
  const said = execFileSync("node", [tsc, "-p", folder, "--extendedDiagnostics"], { encoding: "utf8" });
  const figure = (name: string): number => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(said)?.[1]);
  return { seconds: figure("Check time"), instantiations: figure("Instantiations") };
}
