import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readContract } from "../../../packages/server/src/fuzz/read-operations.ts";
import { decisions } from "./decisions.ts";
import { type Cell, type Credential, deriveMatrix } from "./derive-matrix.ts";
import { describe as describeCredential, formatJson, formatMatrices } from "./format-matrix.ts";
import { present, victimOf, type World, worlds } from "./worlds.ts";

const apis = Object.entries(decisions).map(([api, decided]) => {
  const document = JSON.parse(readFileSync(new URL(`../../../generated/${api}/openapi.json`, import.meta.url), "utf8")) as object;
  const examples = readContract(document).operations.map(
    ({ operationId, bodies }) => [operationId, bodies[0]?.examples[0]] as const,
  );
  return { api, matrix: deriveMatrix(api, document, decided), examples: new Map(examples) };
});

describe.each(apis)("$api", ({ api, matrix, examples }) => {
  const world = worlds[api]?.();
  const rows = matrix.rows.map((row) => [describeCredential(row.credential), row] as const);

  it.each(rows)("answers to: %s", async (_, { credential, cells }) => {
    if (world === undefined) throw new Error(`worlds.ts has no ${api}.`);
    const found = [];
    for (const cell of cells)
      found.push({ ...cell, expected: await outcome(cell, credential, examples.get(cell.operation), world) });
    expect(found).toEqual(cells);
  });
});

it("is documented in docs/authorisation.md", async () => {
  const matrices = apis.map(({ matrix }) => matrix);
  await expect(formatMatrices(matrices)).toMatchFileSnapshot("../../../docs/authorisation.md");
  await expect(formatJson(matrices)).toMatchFileSnapshot("../../../docs/authorisation.json");
});

/** Sends the request of a cell, and puts the answer into the words of the matrix. */
async function outcome(
  { method, path, asksFor, expected }: Cell,
  credential: Credential,
  example: unknown,
  world: World,
): Promise<Cell["expected"]> {
  const { auth, owner } = await present(credential, world);
  const variables = world.variables(owner, await victimOf(world, owner));
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => variables[name] ?? name);
  const reply = await world.send(method, `${world.prefix(owner)}${filled}`, {
    auth,
    body: asksFor === undefined ? example : { scope: asksFor },
  });
  const { status } = reply;
  if (![400, 401, 403].includes(status)) {
    // What is open is answered as if nothing were presented.
    return { verdict: expected.verdict === "open" ? "open" : "allowed" };
  }
  const { code } = reply.body;
  return { verdict: "refused", status, ...(typeof code === "number" && { code }) };
}
