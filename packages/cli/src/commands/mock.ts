import { once } from "node:events";
import { ProblemsError } from "../read/problem.ts";
import { runCommand, WrongUse } from "./command-line.ts";

const usage = `Usage: token-apis mock FILE [options]

Serves a mock of an OpenAPI document (3.0, 3.1, 3.2) or Swagger 2.0 on this machine. It validates each request and answers with
the example of the lowest 2xx. A body without an example is derived from its schema. Pages of all origins may call it. Each
request is a line on stderr.

  --port N       the port; 0 takes any free one (default: 4010)
  --help         show this text

The header Prefer chooses another answer: "Prefer: code=404" a documented status, "Prefer: example=NAME" a named example.

Exit codes: 0 stopped by a signal, 1 the document has problems or the port is not free, 2 wrong use.
`;

/**
 * The command `token-apis mock`. It ends when the process gets SIGINT or SIGTERM.
 * @returns The exit code.
 */
export async function runMock(args: readonly string[]): Promise<number> {
  const options = { port: { type: "string", default: "4010" } } as const;
  return await runCommand(args, usage, options, async ({ positionals: [file, ...others], values }) => {
    if (file === undefined) throw new WrongUse("mock requires a FILE.");
    if (others.length > 0) throw new WrongUse(`mock takes one FILE. Unexpected: ${others.join(" ")}.`);
    return await serveMock(file, readPort(values.port));
  });
}

async function serveMock(file: string, port: number): Promise<number> {
  const { readForeignContract } = await import("../workspace/read-contracts.ts");
  const { makeDocumentFiles } = await import("../workspace/make-files.ts");
  const { reportContracts } = await import("../workspace/report.ts");
  const { loadModules } = await import("../mock/load-modules.ts");
  const { createMockApp } = await import("../mock/create-mock-app.ts");
  const { toResponse } = await import("@token-apis/server");
  const { serve } = await import("@token-apis/server/node");

  const read = await readForeignContract(file);
  const modules = await loadModules(await makeDocumentFiles(read.contract, new Set(["operations", "validators", "examples"])));
  const { app, standIn, basePaths } = createMockApp(read.contract, modules);
  reportContracts([read]);

  const answer = async (request: Request): Promise<Response> => {
    const started = performance.now();
    const parts = await app.prepare(request, standIn);
    const { received, status, problem } = parts;
    const { pathname, search } = new URL(request.url);
    const details = [received.operation?.operationId, `${Math.round(performance.now() - started)} ms`];
    const reason = problem === undefined ? "" : `: ${problem.hint}`;
    say(
      `${status} ${request.method} ${pathname}${search} (${details.filter((detail) => detail !== undefined).join(", ")})${reason}`,
    );
    return toResponse(parts);
  };
  const { url, close } = await serve({ app: { fetch: answer }, port }).catch((error: NodeJS.ErrnoException) => {
    throw new ProblemsError([cannotListen(port, error)], { cause: error });
  });
  const { title, version } = read.contract;
  const roots = basePaths.map((path) => `${url}${path}`).join(" and ");
  say(`Mock of ${title} ${version} at ${roots}. Press Ctrl-C to stop.`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await close(1000);
  return 0;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new WrongUse(`--port takes a number from 0 to 65535, not ${text}.`);
}

function cannotListen(port: number, { code, message }: NodeJS.ErrnoException) {
  return {
    code: "cannot-listen",
    severity: "error",
    message: `Cannot listen on port ${port} (${code ?? "error"}): ${message}`,
    fix: "choose another port with --port; 0 takes any free one",
  } as const;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
