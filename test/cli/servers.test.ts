import { expect, it } from "vitest";
import { emitServers } from "../../packages/cli/src/emit/emit-servers.ts";
import { buildModel } from "../../packages/cli/src/model/build-model.ts";
import type { ServerObject } from "../../packages/cli/src/read/openapi-document.ts";

const identity = {
  api: "orders",
  source: "openapi.yaml",
  sharedTypes: "./contract.ts",
  locate: () => ({ file: "openapi.yaml", line: 1, column: 1 }),
};

function emitted(servers?: ServerObject[]): string {
  const info = { title: "Orders", version: "1.0.0" };
  const contract = buildModel({ openapi: "3.1.0", info, paths: {}, ...(servers && { servers }) }, identity);
  return emitServers(contract).text.replace(/^[^]*?export/, "export");
}

it("lists the base URLs with the defaults and the values of their variables, as text", () => {
  const variables = { region: { default: "eu", enum: ["eu", "us"] }, port: { default: 443 } };
  const url = "https://{region}.example:{port}/v1";
  expect(
    emitted([
      { url, variables },
      { url: "https://test.example", description: "For tests." },
    ]),
  ).toBe(`export const servers = [
  {
    url: "https://{region}.example:{port}/v1",
    variables: { region: { default: "eu", enum: ["eu", "us"] }, port: { default: "443" } },
  },
  { url: "https://test.example", description: "For tests." },
] as const;
`);
});

it("gives a document without servers the one that OpenAPI gives it", () => {
  expect(emitted()).toBe('export const servers = [{ url: "/" }] as const;\n');
});
