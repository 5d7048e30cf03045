import { expect, it } from "vitest";
import { createLogger, type LogLevel } from "../../../packages/server/src/node/logging/create-logger.ts";

/** The lines that a logger of that level writes when everything is logged once. */
async function linesAt(level: LogLevel): Promise<Record<string, unknown>[]> {
  let text = "";
  const logger = createLogger(level, (lines) => (text += lines));
  logger.debug?.("a probe", { status: 200 });
  logger.info?.("a request", { status: 204, route: undefined });
  logger.warn("slow", {});
  logger.error("failed", new Error("broken"));
  await new Promise(setImmediate);
  return text.split("\n").flatMap((line): Record<string, unknown>[] => (line === "" ? [] : [JSON.parse(line)]));
}

it.each([
  ["debug", ["debug", "info", "warn", "error"]],
  ["info", ["info", "warn", "error"]],
  ["warn", ["warn", "error"]],
  ["error", ["error"]],
  ["silent", []],
] as const)("at level %s writes %j", async (level, want) => {
  expect((await linesAt(level)).map((line) => line["level"])).toEqual(want);
});

it("writes a line of JSON with the time, and leaves out what is not there", async () => {
  const [line] = await linesAt("info");
  expect(line).toStrictEqual({ time: expect.stringMatching(/^\d{4}-.*Z$/), level: "info", message: "a request", status: 204 });
});

it("tells where an error came from, and none of the secrets that it quotes", async () => {
  let text = "";
  const logger = createLogger("error", (lines) => (text += lines));
  const secrets = ["secret-token:ABCDEF012345", "Basic YWxpY2U6cGFzcw==", "postgres://user:hidden@db/x", "Bearer abc.def"];
  logger.error("failed", new Error(`cannot use "${secrets.join('", "')}"`));
  expect(text).toContain("create-logger.test.ts");
  expect(text).toContain("postgres://user:***@db/x");
  for (const secret of ["ABCDEF012345", "YWxpY2U6", "hidden", "abc.def"]) expect(text).not.toContain(secret);
});
