// The fuzzer against a small app. scripts/check-packages.ts compiles and runs it beside the tarballs.
import { fuzz, type FuzzOptions } from "@token-apis/server/fuzz";

const schema = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
const options = (body: object): FuzzOptions => ({
  document: {
    openapi: "3.1.0",
    paths: {
      "/name": {
        get: { operationId: "getName", responses: { 200: { description: "It.", content: { "application/json": { schema } } } } },
      },
    },
  },
  createTarget: () => ({
    fetch: ({ method, url }) =>
      method === "GET" && new URL(url).pathname === "/name" ? Response.json(body) : new Response(null, { status: 404 }),
  }),
  requests: 200,
  seed: 1,
});
const { failure, answers } = await fuzz(options({ name: "x" }));
const { failure: found } = await fuzz(options({ name: 7 }));
if (failure || answers["getName"]?.["200"] === undefined || !found?.curl.startsWith("curl ")) {
  throw new Error(`The fuzzer does not work as packed: ${failure?.problem ?? found?.curl ?? "it finds nothing"}`);
}
