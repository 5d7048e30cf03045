import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { stringify } from "yaml";
import { servedApis } from "./served-apis.ts";

/** The contracts as `/<api>/openapi.json` and `/<api>/openapi.yaml`, to be read by tools of other origins too. */
export function contractRoutes(): Hono {
  const routes = new Hono();
  for (const { name } of servedApis) {
    const read = (): Promise<string> => readFile(contractFile(name), "utf8");
    routes.get(`/${name}/openapi.json`, async (context) => context.body(await read(), 200, headersFor("application/json")));
    routes.get(`/${name}/openapi.yaml`, async (context) =>
      context.body(stringify(JSON.parse(await read())), 200, headersFor("application/yaml")),
    );
  }
  return routes;
}

const contractFile = (api: string): string => fileURLToPath(import.meta.resolve(`@token-apis/contracts/${api}/openapi.json`));

const headersFor = (mediaType: string): Record<string, string> => ({
  "Content-Type": mediaType,
  "Access-Control-Allow-Origin": "*",
});
