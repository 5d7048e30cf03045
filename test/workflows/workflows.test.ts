import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "../../packages/server/src/index.ts";
import { readSeed, type RunningServer, serve } from "../../packages/server/src/node/index.ts";
import { repository } from "../support/temporary-folder.ts";

const TAN = "12345678";
let server: RunningServer;

beforeAll(async () => {
  const file = "packages/server/demo-seed.yaml";
  const demo = readSeed(readFileSync(join(repository, file), "utf8"), file);
  const seed = { ...demo, test: { fixed_tan: TAN } };
  server = await serve({ app: createApp({ seed, onTan: () => undefined, checkAnswers: true }), port: 0 });
});
afterAll(() => server.close());

const shop = "taler-merchant/instances/shop";
const secureShop = "taler-merchant/instances/secure-shop";

it.each([
  [
    "taler-merchant",
    [`shop=${shop}`, `secure-shop=${secureShop}`],
    "instance=shop password=shop-password secure_instance=secure-shop secure_password=secure-shop-password",
  ],
  [
    "taler-corebank",
    ["bank=taler-corebank"],
    "account=alice password=alice-password secure_account=bob secure_password=bob-password",
  ],
  ["onewelcome", ["platform=onewelcome"], "client=api-client secret=api-secret user=alice"],
])("every workflow of %s passes against the server", async (api, servers, inputs) => {
  expect(await respect(api, servers, inputs)).toBe(0);
});

it("a workflow fails when the server does not answer as it says", async () => {
  expect(await respect("onewelcome", ["platform=onewelcome"], "client=api-client secret=wrong user=alice")).toBe(1);
});

/** Runs the workflows of an API by Redocly, and gives the exit code: 0 when all checks passed. */
async function respect(api: string, servers: readonly string[], inputs: string): Promise<unknown> {
  const args = [
    join(repository, "node_modules/@redocly/cli/bin/cli.js"),
    "respect",
    `spec/${api}/workflows.arazzo.yaml`,
    ...servers.flatMap((named) => ["--server", named.replace("=", `=${server.url.replace(/\/$/u, "")}/`)]),
    ...`${inputs} tan=${TAN}`.split(" ").flatMap((input) => ["--input", input]),
  ];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  try {
    await promisify(execFile)(process.execPath, args, { cwd: repository, env });
    return 0;
  } catch (error) {
    const { code, stdout = "" } = error as { code?: unknown; stdout?: string };
    if (code !== 1 || !stdout.includes("Workflows:")) throw error;
    return code;
  }
}
