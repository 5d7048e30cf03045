// The three APIs on a free port. With `--check-answers` the server checks answers as well as requests against the contract.
import { createApp } from "@token-apis/server";
import { serve } from "@token-apis/server/node";

const seed = { "taler-corebank": { accounts: { alice: { password: "alice-password" } } } } as const;
const app = createApp({ seed, checkAnswers: process.argv.includes("--check-answers") });
const { url } = await serve({ app, port: 0 });
console.log(`Ready: ${url}/`);
