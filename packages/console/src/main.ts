// The page as the server serves it at `/`.
import { fetchDemo } from "./fetch-demo.ts";
import { startConsole } from "./start-console.tsx";

await startConsole({
  demo: await fetchDemo(),
  baseUrl: (api) => new URL(`${api}/`, document.baseURI).href,
  docs: new URL("docs/", document.baseURI).href,
  now: Date.now,
});
