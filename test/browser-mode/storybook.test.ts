import { expect, it } from "vitest";
import readme from "../../packages/mock/README.md?raw";
import preview from "./support/storybook-preview.ts";
import source from "./support/storybook-preview.ts?raw";

const url = "https://backend.example/instances/shop/private/tokens";
const tokens = (secret = ""): Promise<Response> => fetch(url, { headers: { authorization: `Bearer ${secret}` } });
const [withScenarios] = preview.decorators;

it("the Storybook snippet of the README is what runs here", () => {
  expect(readme).toContain(source);
});

it("starts each story in its scenarios, and a story that renders again goes on where it was", async () => {
  await preview.loaders[0]!();
  const parameters = { scenarios: ["server-error" as const] };
  expect(withScenarios!(() => "rendered", { id: "devices--broken", parameters })).toBe("rendered");
  expect((await tokens()).status).toBe(500);

  withScenarios!(() => "", { id: "devices--login", parameters: {} });
  expect((await tokens()).status).toBe(401);
  const created = await fetch("https://backend.example/instances/shop/private/token", {
    method: "POST",
    headers: { authorization: `Basic ${btoa("shop:shop-password")}`, "content-type": "application/json" },
    body: '{"scope":"all"}',
  });
  const { access_token } = (await created.json()) as { access_token: string };
  withScenarios!(() => "", { id: "devices--login", parameters: {} });
  expect((await tokens(access_token)).status).toBe(200);
});
