import type { SampleCalls } from "./sample-calls.ts";
import { servedApis } from "../pages/served-apis.ts";

/** What the command prints once it listens: where everything is, a first call to each API, and where tokens are kept. */
export function startNotice(url: string, calls: SampleCalls, hasDocs: boolean, place: string): string {
  const width = Math.max(...servedApis.map(({ name }) => name.length));
  const addresses = servedApis.map(({ name }) => {
    const docs = hasDocs ? `   docs ${url}/docs/${name}/` : "";
    return `  ${name.padEnd(width)}  ${`${url}/${name}/`.padEnd(url.length + width + 2)}${docs}`.trimEnd();
  });
  const samples = servedApis.flatMap(({ name }) => (calls[name] === undefined ? [] : [`  ${calls[name]}`]));
  return [
    `Ready: ${url}/`,
    "",
    ...addresses,
    ...(samples.length > 0 ? ["", "Try:", ...samples] : []),
    "",
    `Tokens are kept ${place}. Ctrl+C stops the server.`,
  ].join("\n");
}
