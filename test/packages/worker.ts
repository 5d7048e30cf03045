// The client and the app of the server in workerd, the runtime of Cloudflare Workers. scripts/check-packages.ts bundles and serves it.
import { basic } from "@token-apis/client";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createApp } from "@token-apis/server";

export default {
  /** Serves the app, and below `/check` what the client gets from it. */
  async fetch(request: Request): Promise<Response> {
    const app = createApp({ seed: { "taler-corebank": { accounts: { alice: { password: "p" } } } }, checkAnswers: true });
    if (new URL(request.url).pathname !== "/check") return app.fetch(request);
    const bank = createTalerCorebankClient({
      baseUrl: "https://bank.example/taler-corebank/",
      auth: basic("alice", "p"),
      fetch: (inner) => app.fetch(inner),
    });
    const { status } = await bank.createToken({ path: { username: "alice" }, body: { scope: "readonly" } });
    return Response.json({ status });
  },
};
