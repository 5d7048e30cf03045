// A bare Hono app with one route that answers the JSON of a file: bare-hono.ts FILE ROUTE [--text].
// With `--text` it sends the text of the file; otherwise it serialises the parsed JSON for each request.
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const [file = "", route = "/", mode] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const object = JSON.parse(text) as object;
const app = new Hono();
if (mode === "--text") app.get(route, (c) => c.body(text, 200, { "Content-Type": "application/json" }));
else app.get(route, (c) => c.json(object));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(`Ready: http://127.0.0.1:${port}/`));
