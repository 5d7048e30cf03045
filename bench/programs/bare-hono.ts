// A child of the benchmark: Hono with one route that answers the JSON in the file given, its URL sent to the parent.
// `--text` answers it as it stands; otherwise it is parsed at the start and written anew for each request.
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const text = readFileSync(process.argv[2] ?? "", "utf8");
const object = JSON.parse(text) as object;
const app = new Hono();
if (process.argv.includes("--text")) {
  app.get("/taler-corebank/accounts/:username/tokens", (c) => c.body(text, 200, { "Content-Type": "application/json" }));
} else {
  app.get("/taler-corebank/accounts/:username/tokens", (c) => c.json(object));
}
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => process.send?.(`http://127.0.0.1:${port}`));
