// A child of the benchmark: the three APIs on a free port; its URL is sent to the parent.
// With `--check-answers` answers are held against the contract as well as requests.
import { createApp } from "@token-apis/server";
import { serve } from "@token-apis/server/node";
import { seed } from "../lib/fill-account.ts";

const app = createApp({ seed, checkAnswers: process.argv.includes("--check-answers") });
const { url } = await serve({ app, port: 0 });
process.send?.(url);
