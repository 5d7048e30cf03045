import { expect, it } from "vitest";
import { emitUpstreamPage } from "../../../packages/cli/src/emit/docs/emit-upstream-page.ts";
import { checkShop, contractText, listOrders, shopDocument } from "./support/shop.ts";
import type { ContractModel } from "../../../packages/cli/src/model/build-model.ts";

const contract = {
  api: "shop",
  title: "Shop <3",
  operations: [
    { operationId: "listOrders", method: "get", path: "/orders/{shelf}", tag: "All orders" },
    { operationId: "dropOrders", method: "delete", path: "/orders/{shelf}", tag: "All orders" },
  ],
} as unknown as ContractModel;

const page = emitUpstreamPage([
  {
    contract,
    check: checkShop({
      contract: contractText.replace(
        "    get:",
        "    delete: { x-upstream: { documented: false, reason: Ours & new. }, responses: {} }\n    get:",
      ),
    }),
  },
  { contract: { ...contract, api: "other", operations: [] }, check: undefined },
]).text;

it("each operation leads to its reference and to the line of the document that describes it", () => {
  expect(page).toContain('<a href="../shop/#/all-orders/listorders">listOrders</a>');
  const target = /<a href="#([^"]+)">shop\.rst:2<\/a>/.exec(page)?.[1];
  expect(page).toContain(`<span id="${target}">2</span></td><td><code>GET /orders/{SHELF}</code>`);
});

it("an operation that no document describes says why it is there", () => {
  expect(page).toContain("no document. Ours &#38; new.");
});

it("the coverage of facts stands before the operations, and what is decided is listed with its place", () => {
  expect(page).toContain("<tr><td>operations</td><td>1</td><td>1</td><td>0</td></tr>");
  expect(page).toMatch(
    /<code>spec\/common\/shared\.yaml:5<\/code><\/td><td>nothing is said\.<\/td><td>It is on another page\.<\/td>/,
  );
});

it("an API without documents says so, and text of documents stays text", () => {
  expect(page).toContain("No documents: nothing to compare with.");
  expect(page).toContain("Shop &#60;3");
  const check = checkShop({ documents: [shopDocument({ path: "<b>.rst", operations: [listOrders] })] });
  expect(emitUpstreamPage([{ contract, check }]).text).not.toContain("<b>");
});
