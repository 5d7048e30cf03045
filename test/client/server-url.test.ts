import { serverUrl } from "@token-apis/client";
import { servers } from "@token-apis/contracts/taler-merchant/servers";
import { expect, it } from "vitest";

const regional = {
  url: "https://{region}.example:{port}/{tenant}",
  variables: { region: { default: "eu", enum: ["eu", "us"] }, port: { default: "443" } },
} as const;

it("fills the variables of a server in", () => {
  expect(serverUrl(servers[1], { host: "shop.example:8080", instance: "a" })).toBe("https://shop.example:8080/instances/a");
});

it("takes the default of a variable that has no value", () => {
  expect(serverUrl(servers[0])).toBe("https://backend.example");
  expect(serverUrl(regional, { tenant: "a", port: undefined })).toBe("https://eu.example:443/a");
});

it("refuses a variable with neither value nor default", () => {
  // @ts-expect-error -- the contract gives no default for {tenant}
  expect(() => serverUrl(regional)).toThrow(/needs a value for \{tenant\}\. Pass \{ tenant: … \}/);
});

it("refuses a value that the contract does not list", () => {
  // @ts-expect-error -- the contract lists eu and us
  expect(() => serverUrl(regional, { tenant: "a", region: "mars" })).toThrow(/\{region\} of ".*" must be eu or us/);
});

it("does not know other variables", () => {
  // @ts-expect-error -- the server has no {planet}
  expect(serverUrl(servers[0], { planet: "mars" })).toBe("https://backend.example");
});
