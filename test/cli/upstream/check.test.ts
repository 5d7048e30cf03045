import { describe, expect, it } from "vitest";
import { reportCheck } from "../../../packages/cli/src/upstream/report/report-check.ts";
import { checkShop, contractText, listOrders, mapText, order, orders, sharedText, shopDocument, tell } from "./support/shop.ts";
import type { MemberFact, OperationFact } from "../../../packages/cli/src/upstream/facts/facts.ts";

const changed = (from: string, to: string): string => {
  if (!contractText.includes(from)) throw new Error(`The contract has no ${from}.`);
  return contractText.replace(from, to);
};
const findings = (contract: string): string[] => tell(checkShop({ contract }), contract);
const operation = (changes: Partial<OperationFact>) => [shopDocument({ operations: [{ ...listOrders, ...changes }] })];
const member = (name: string, changes: Partial<MemberFact>) => {
  const members = order.members.map((one) => (one.name === name ? { ...one, ...changes } : one));
  return [shopDocument({ types: [orders, { ...order, members }] })];
};

describe("a contract that says what its documents say", () => {
  it("has nothing to mend", () => {
    const check = checkShop();
    expect(tell(check)).toEqual([]);
    expect(reportCheck(check)).toContain("Contract and documents agree.");
  });

  it("has every documented fact counted as matched", () => {
    const { counts } = checkShop();
    expect(counts.get("operation")).toEqual({ matched: 1, declared: 0, different: 0, missing: 0, extra: 0 });
    expect(counts.get("value")).toMatchObject({ matched: 2 });
    // Fault, its member and the body that refers to it are declared by one note.
    expect(counts.get("body")).toMatchObject({ matched: 1, declared: 1 });
  });
});

describe("what the documents state and the contract lacks is reported with both places", () => {
  it.each([
    [
      "an operation",
      { documents: [shopDocument({ operations: [listOrders, { ...listOrders, method: "DELETE", line: 30 }] })] },
      "missing DELETE [/shops/{SHOP}]/orders/{SHELF} @ shop.rst:30 @ paths:",
    ],
    [
      "a type",
      { documents: [shopDocument({ types: [orders, order, { ...orders, name: "Receipt", line: 40 }] })] },
      "missing Receipt @ shop.rst:40 @ schemas:",
    ],
    [
      "a status",
      { documents: operation({ responses: [...listOrders.responses, { status: 404, types: [], errorCodes: [], line: 16 }] }) },
      "missing GET /orders/{shelf}: status 404 @ shop.rst:16 @ responses:",
    ],
    [
      "a parameter",
      { documents: operation({ parameters: [...listOrders.parameters, { name: "offset", in: "query", required: false }] }) },
      "missing GET /orders/{shelf}: query parameter offset @ shop.rst:2 @ parameters:",
    ],
    [
      "a permission",
      { documents: operation({ permissions: ["orders-read", "shelves-read"] }) },
      "missing GET /orders/{shelf}: permission shelves-read @ shop.rst:2 @ get:",
    ],
    [
      "an error code",
      {
        documents: operation({
          responses: [
            { ...listOrders.responses[1]!, errorCodes: ["TALER_EC_GENERIC_FORBIDDEN", "TALER_EC_LOCKED"] },
            listOrders.responses[0]!,
          ],
        }),
      },
      "missing GET /orders/{shelf}, status 403: error code LOCKED @ shop.rst:14 @ x-error-codes:",
    ],
    [
      "a member",
      {
        documents: [
          shopDocument({
            types: [
              orders,
              { ...order, members: [...order.members, { name: "total", type: "Amount", optional: true, line: 28 }] },
            ],
          }),
        ],
      },
      "missing Order: member total @ shop.rst:28 @ properties:",
    ],
    [
      "an enum value",
      { documents: member("state", { type: { enum: ["open", "paid", "void"] } }) },
      'missing Order, member state: value "void" @ shop.rst:26 @ state:',
    ],
    [
      "an open enum",
      { documents: member("state", { open: true }) },
      "missing Order, member state: open enum @ shop.rst:26 @ state:",
    ],
  ])("%s", (_, input, expected) => {
    expect(tell(checkShop(input))).toEqual([expected]);
  });
});

describe("what the contract states otherwise is reported with both places", () => {
  it.each([
    [
      "a default",
      "default: -20",
      "default: -50",
      "different GET /orders/{shelf}, query parameter limit: default @ shop.rst:2 @ schema: { type: integer, default: -50 }",
    ],
    [
      "the version of an operation",
      "x-since: v3",
      "x-since: v5",
      "different GET /orders/{shelf}: since @ shop.rst:2 @ x-since: v5",
    ],
    [
      "the version of a status",
      "Not yours.\n          x-since: v4",
      "Not yours.\n          x-since: v5",
      "different GET /orders/{shelf}, status 403: since @ shop.rst:14 @ x-since: v5",
    ],
    [
      "the type of a member",
      "id: { type: integer }",
      "id: { type: string }",
      "different Order, member id: type @ shop.rst:25 @ id: { type: string }",
    ],
    [
      "null among the values",
      "id: { type: integer }",
      'id: { type: [integer, "null"] }',
      'different Order, member id: type @ shop.rst:25 @ id: { type: [integer, "null"] }',
    ],
    [
      "an array",
      'type: array, items: { $ref: "#/components/schemas/Order" }',
      "type: array, items: { type: string }",
      "different Orders, member orders: type @ shop.rst:21 @ orders: { type: array, items: { type: string } }",
    ],
    [
      "an optional member",
      "required: [id, state]",
      "required: [id, state, note]",
      "different Order, member note: required or optional @ shop.rst:27 @ note:",
    ],
    [
      "the type of a body",
      'schema: { $ref: "#/components/schemas/Orders" }',
      'schema: { $ref: "#/components/schemas/Order" }',
      'different GET /orders/{shelf}, status 200: response body @ shop.rst:12 @ schema: { $ref: "#/components/schemas/Order" }',
    ],
    [
      "the credentials",
      "scheme: bearer",
      "scheme: basic",
      "different GET /orders/{shelf}: authentication @ shop.rst:2 @ security: [{ token: [] }]",
    ],
  ])("%s", (_, from, to, expected) => {
    expect(findings(changed(from, to))).toContain(expected);
  });

  it("a path variable", () => {
    const contract = contractText.replaceAll("shelf", "room");
    expect(findings(contract)).toEqual([
      "different GET /orders/{room}: path variable 1 @ shop.rst:2 @ - { name: room, in: path, required: true, schema: { type: string } }",
    ]);
  });
});

describe("what no document states is reported with its place in the contract", () => {
  it.each([
    [
      "a member",
      "        note:\n",
      "        total: { type: integer }\n        note:\n",
      "extra Order: member total @ nowhere @ total: { type: integer }",
    ],
    [
      "a status",
      '        "403":\n',
      '        "404": { description: None. }\n        "403":\n',
      'extra GET /orders/{shelf}: status 404 @ nowhere @ "404": { description: None. }',
    ],
    [
      "an enum value",
      "- const: paid",
      "- const: paid\n            - const: void",
      'extra Order, member state: value "void" @ nowhere @ - const: void',
    ],
    [
      "an open enum",
      "- const: paid",
      "- const: paid\n            - type: string",
      "extra Order, member state: open enum @ nowhere @ state:",
    ],
    [
      "an error code",
      "          x-error-codes:\n",
      "          x-error-codes:\n            - { name: LOCKED, code: 7, when: now }\n",
      "extra GET /orders/{shelf}, status 403: error code LOCKED @ nowhere @ - { name: LOCKED, code: 7, when: now }",
    ],
    [
      "a default of a member",
      "          type: string\n          x-since: v4\n",
      '          type: string\n          default: ""\n          x-since: v4\n',
      'extra Order, member note: default @ nowhere @ default: ""',
    ],
    [
      "a deprecation",
      "- name: limit\n",
      "- name: limit\n          deprecated: true\n",
      "extra GET /orders/{shelf}, query parameter limit: deprecated @ nowhere @ deprecated: true",
    ],
    [
      "a type",
      "    Order:\n",
      "    Receipt: { type: object }\n    Order:\n",
      "extra Receipt @ nowhere @ Receipt: { type: object }",
    ],
  ])("%s", (_, from, to, expected) => {
    expect(findings(changed(from, to))).toEqual([expected]);
  });

  const listed = "oneOf:\n            - const: open\n            - const: paid";

  it.each([
    [
      "closed, as documented",
      "enum: [open, paid]\n          x-values: { open: { description: It waits. }, paid: { description: Done. } }",
      [],
    ],
    [
      "open",
      "type: string\n          x-values: { open: { description: It waits. }, paid: { description: Done. } }",
      ["extra Order, member state: open enum @ nowhere @ state:"],
    ],
    [
      "with a version of one value",
      "enum: [open, paid]\n          x-values:\n            open: { description: It waits. }\n            paid: { description: Done., x-since: v7 }",
      ['extra Order, member state, value "paid": since @ nowhere @ paid: { description: Done., x-since: v7 }'],
    ],
    [
      "with a reason for that version",
      "enum: [open, paid]\n          x-values:\n            open: { description: It waits. }\n            paid: { description: Done., x-since: v7, x-upstream: { about: x-since, documented: false, reason: Ours. } }",
      [],
    ],
  ])("the values of x-values, %s", (_, values, expected) => {
    expect(findings(changed(listed, values))).toEqual(expected);
  });

  it("a shared type without a reason, in the file where it is", () => {
    const shared = sharedText.replace(/ {6}x-upstream.*\n/, "");
    expect(tell(checkShop({ shared }), contractText, shared)).toContain("extra Fault @ nowhere @ Fault:");
  });
});

describe("x-upstream", () => {
  const withNote = (note: string, extra = ""): string =>
    changed("        note:\n", `        total:\n          type: integer\n${extra}          x-upstream: ${note}\n        note:\n`);

  it("excuses what is not documented, and all below it", () => {
    expect(findings(withNote("{ documented: false, reason: Ours. }", "          default: 0\n          x-since: v9\n"))).toEqual(
      [],
    );
  });

  it("limited by about, excuses that keyword and nothing else", () => {
    const note = "          x-upstream: { about: default, documented: false, reason: Ours. }\n";
    const contract = changed(
      "          type: string\n          x-since: v4\n",
      `          type: string\n          default: ""\n          x-since: v5\n${note}`,
    );
    expect(findings(contract)).toEqual(["different Order, member note: since @ shop.rst:27 @ x-since: v5"]);
  });

  it.each([
    ["They have other codes.", ["GENERIC_FORBIDDEN"]],
    ["They have GENERIC_FORBIDDEN_TOO.", ["GENERIC_FORBIDDEN"]],
    ["They have GENERIC_FORBIDDEN.", []],
  ])('that differs excuses a missing error code only when it names it: "%s"', (differs, missing) => {
    const note = `          x-upstream: { about: x-error-codes, differs: ${differs}, reason: Ours., source: shop.rst }\n`;
    const contract = changed("          x-error-codes:\n", `${note}          x-error-codes:\n`).replace(
      "name: GENERIC_FORBIDDEN,",
      "name: LOCKED,",
    );
    const found = checkShop({ contract }).findings.filter(({ kind }) => kind === "missing");
    expect(found.map(({ documented }) => documented?.name)).toEqual(missing);
  });

  it("that differs excuses what is missing and what is otherwise", () => {
    const note = "{ differs: They have paid., reason: Ours., source: shop.rst }";
    const contract = changed("        state:\n", `        state:\n          x-upstream: ${note}\n`).replace(
      "- const: paid",
      "- const: void",
    );
    expect(findings(contract)).toEqual([]);
  });

  it.each([
    ["calls undocumented what a document has", "{ documented: false, reason: Ours. }"],
    ["says that something differs where nothing does", "{ differs: A lot., reason: Ours., source: shop.rst }"],
    ["speaks of a keyword on which both agree", "{ about: x-since, documented: false, reason: Ours. }"],
  ])("is an error when it %s", (_, note) => {
    const contract = changed("        note:\n", `        note:\n          x-upstream: ${note}\n`);
    expect(findings(contract)).toEqual([`stale Order: member note @ shop.rst:27 @ x-upstream: ${note}`]);
  });

  it("about prose cannot be held against the documents", () => {
    const note = "{ about: description, differs: They say more., reason: Ours., source: shop.rst }";
    const check = checkShop({ contract: changed("        note:\n", `        note:\n          x-upstream: ${note}\n`) });
    expect(tell(check)).toEqual([]);
    expect(check.unjudged).toBe(1);
  });

  it("on a shared response is judged in every use of it", () => {
    const contract = changed(
      "          description: Not yours.\n",
      "          x-upstream: { documented: false, reason: Ours. }\n          description: Not yours.\n",
    );
    expect(findings(contract)).toEqual([
      "stale GET /orders/{shelf}: status 403 @ shop.rst:14 @ x-upstream: { documented: false, reason: Ours. }",
    ]);
  });
});

describe("several documents", () => {
  const older = shopDocument({
    path: "old.rst",
    operations: [
      { ...listOrders, since: "v1" },
      { ...listOrders, path: "/old" },
    ],
    types: [{ ...order, members: [] }],
  });

  it("the first that describes something is heard, the others where they alone speak", () => {
    expect(tell(checkShop({ documents: [shopDocument(), older] }))).toEqual([
      "missing GET [/shops/{SHOP}]/old @ old.rst:2 @ paths:",
    ]);
    expect(tell(checkShop({ documents: [older, shopDocument()] }))).toContain(
      "different GET /orders/{shelf}: since @ old.rst:2 @ x-since: v3",
    );
  });

  it("what the contract leaves out on purpose is not missed, and has to be there", () => {
    const map =
      "documents: [{ file: shop.rst }]\nnames: { Integer: integer }\nleaves_out: [{ what: GET /old*, reason: Gone. }, { what: Nothing, reason: Gone. }]\n";
    const check = checkShop({ documents: [shopDocument(), older], map });
    expect(tell(check)).toEqual([]);
    expect(check.leftOut.map(({ name }) => name)).toEqual(["GET /old"]);
    expect(reportCheck(check)).toContain('leaves_out names "Nothing", which no document describes');
  });
});

it("a type that extends another is one that has it in allOf", () => {
  const extended = [shopDocument({ types: [{ ...orders, extends: ["Page"] }, order, { ...orders, name: "Page", members: [] }] })];
  const page = '    Page: { type: object }\n    Orders:\n      allOf:\n        - { $ref: "#/components/schemas/Page" }\n';
  expect(tell(checkShop({ contract: changed("    Orders:\n", page), documents: extended }))).toEqual([]);
  const contract = changed("    Orders:\n", "    Page: { type: object }\n    Orders:\n");
  expect(tell(checkShop({ contract, documents: extended }), contract)).toEqual([
    "missing Orders: extends Page @ shop.rst:20 @ Orders:",
  ]);
});

it("fields of a body that a document lists one by one are held against the schema that they are mapped to", () => {
  const fields = ["id", "total"].map((name) => ({ name, in: "body", required: true }) as const);
  const documents = operation({ parameters: [...listOrders.parameters, ...fields] });
  const map = mapText.replace("integer }", 'integer, "GET /orders/{SHELF} request": Order }');
  const contract = changed(
    "      responses:",
    '      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }\n      responses:',
  );
  expect(tell(checkShop({ contract, documents, map }), contract)).toEqual([]);
  const [document] = documents;
  const alone = [{ ...document!, types: [orders] }];
  expect(tell(checkShop({ contract, documents: alone, map }), contract)).toContain(
    "missing Order: member total @ shop.rst:2 @ properties:",
  );
});

describe("JSON examples of the documents", () => {
  const shows = (value: unknown) =>
    checkShop({
      documents: [
        shopDocument({ examples: [{ part: "response", method: "GET", path: "/orders/{SHELF}", status: 200, value, line: 50 }] }),
      ],
    });

  it("that the contract's schema takes are counted", () => {
    expect(shows({ orders: [{ id: 1, state: "open" }] }).examples).toEqual({ valid: 1, findings: [] });
  });

  it("that break it are reported with both places", () => {
    const check = shows({ orders: [{ id: "one", state: "open" }] });
    expect(check.examples.findings).toEqual([
      {
        documented: { file: "shop.rst", line: 50 },
        contract: { file: "spec/shop/openapi.yaml", line: 23 },
        message: "/orders/0/id must be integer",
      },
    ]);
    expect(reportCheck(check)).toContain("✘ example: /orders/0/id must be integer");
  });
});

it("the report proposes an edit beside the two places of a difference", () => {
  const contract = changed("default: -20", "default: -50");
  expect(reportCheck(checkShop({ contract }))).toContain(`✘ GET /orders/{shelf}, query parameter limit: default differs
  document  shop.rst:2  -20
  contract  spec/shop/openapi.yaml:17  -50
  edit      default: -20
`);
});

it("what a reader did not understand is in the report", () => {
  const check = checkShop({ documents: [shopDocument({ problems: [{ line: 9, message: "The table has no end." }] })] });
  expect(reportCheck(check)).toContain("not understood  shop.rst:9 The table has no end.");
});
