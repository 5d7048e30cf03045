// A child of the benchmark of the stores: Hono with one route that answers the JSON in the file given; prints its URL.
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const list = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as object;
const app = new Hono();
app.get("/taler-corebank/accounts/:username/tokens", (c) => c.json(list));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(`Ready: http://127.0.0.1:${port}/ Ctrl+C`));
