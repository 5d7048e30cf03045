// A child of the benchmark: Hono with one route that answers the JSON in the file given.
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const object = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as object;
const app = new Hono();
app.get("/onewelcome/oauth/api/v1/users/:user/tokens", (context) => context.json(object));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(`Ready: http://127.0.0.1:${port}/`));
