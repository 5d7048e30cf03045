// A small API in the two forms that are compared: its contract, and what its documents state.
import { checkApi, type ApiCheck } from "../../../../packages/cli/src/upstream/compare/check-api.ts";
import { ContractSource } from "../../../../packages/cli/src/upstream/contract/contract-source.ts";
import { describeTrail } from "../../../../packages/cli/src/upstream/report/describe-fact.ts";
import { readUpstreamMap } from "../../../../packages/cli/src/upstream/lock/upstream-map.ts";
import type { OperationFact, TypeFact } from "../../../../packages/cli/src/upstream/facts/facts.ts";
import type { LockedDocument } from "../../../../packages/cli/src/upstream/lock/lock.ts";

/** Agrees with `listOrders`, `orderTypes` and the map. */
export const contractText = `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
servers:
  - url: https://{host}
  - url: https://{host}/shops/{shop}
paths:
  /orders/{shelf}:
    get:
      operationId: listOrders
      x-since: v3
      x-permission: orders-read
      security: [{ token: [] }]
      parameters:
        - { name: shelf, in: path, required: true, schema: { type: string } }
        - name: limit
          in: query
          schema: { type: integer, default: -20 }
      responses:
        "200":
          description: The orders.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Orders" }
        "403":
          description: Not yours.
          x-since: v4
          x-error-codes:
            - { name: GENERIC_FORBIDDEN, code: 44, when: always }
          content:
            application/json:
              schema: { $ref: "../common/shared.yaml#/components/schemas/Fault" }
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
  schemas:
    Orders:
      type: object
      required: [orders]
      properties:
        orders: { type: array, items: { $ref: "#/components/schemas/Order" } }
    Order:
      type: object
      required: [id, state]
      properties:
        id: { type: integer }
        state:
          oneOf:
            - const: open
            - const: paid
        note:
          type: string
          x-since: v4
`;

export const sharedText = `components:
  schemas:
    Fault:
      type: object
      x-upstream: { documented: false, reason: It is on another page. }
      properties: { code: { type: integer } }
`;

export const listOrders: OperationFact = {
  method: "GET",
  path: "/orders/{SHELF}",
  prefix: "/shops/{SHOP}",
  since: "v3",
  permissions: ["orders-read"],
  authentication: "bearer",
  does: ["list"],
  parameters: [
    { name: "SHELF", in: "path", required: true },
    { name: "limit", in: "query", required: false, default: -20 },
  ],
  responses: [
    { status: 200, types: ["Orders"], errorCodes: [], line: 12 },
    { status: 403, types: [], errorCodes: ["TALER_EC_GENERIC_FORBIDDEN"], since: "v4", line: 14 },
  ],
  line: 2,
};

export const orders: TypeFact = {
  name: "Orders",
  kind: "interface",
  members: [{ name: "orders", type: { array: "Order" }, optional: false, line: 21 }],
  line: 20,
};

export const order: TypeFact = {
  name: "Order",
  kind: "interface",
  members: [
    { name: "id", type: "Integer", optional: false, line: 25 },
    { name: "state", type: { enum: ["open", "paid"] }, optional: false, line: 26 },
    { name: "note", type: "string", optional: true, since: "v4", line: 27 },
  ],
  line: 24,
};

export const mapText = "documents:\n  - { file: shop.rst, revision: r1 }\nnames: { Integer: integer }\n";

export function shopDocument(changes: Partial<LockedDocument> = {}): LockedDocument {
  return {
    path: "shop.rst",
    revision: "r1",
    sha256: "00",
    operations: [listOrders],
    types: [orders, order],
    problems: [],
    ...changes,
  };
}

/** Checks a contract against documents; both are the shop's unless said otherwise. */
export function checkShop({
  contract = contractText,
  shared = sharedText,
  documents = [shopDocument()],
  map = mapText,
}: {
  contract?: string;
  shared?: string;
  documents?: readonly LockedDocument[];
  map?: string;
} = {}): ApiCheck {
  const texts: Record<string, string> = { "spec/shop/openapi.yaml": contract, "spec/common/shared.yaml": shared };
  const source = new ContractSource("spec/shop/openapi.yaml", (file) => texts[file] ?? "");
  return checkApi("shop", { lock: { version: 1, documents }, map: readUpstreamMap(map, "spec/shop/upstream.yaml"), source });
}

/** `missing GET /orders/{shelf}, status 200 @ shop.rst:12 @ "200":`, with the line of the contract as it reads there. */
export function tell({ findings }: ApiCheck, contract = contractText, shared = sharedText): string[] {
  return findings.map(({ kind, trail, documented, place }) => {
    const text = place.file.includes("common") ? shared : contract;
    const line = text.split("\n")[place.line - 1]?.trim();
    const document = documented ? `${documented.place.file}:${documented.place.line}` : "nowhere";
    return `${kind} ${describeTrail(trail)} @ ${document} @ ${line}`;
  });
}
