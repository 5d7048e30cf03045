import { ApiError, basic, createClient, InvalidBodyError, NetworkError, paginate } from "@token-apis/client";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { listTokens } from "@token-apis/contracts/taler-merchant/operations";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failure, json, noContent } from "./support.ts";

interface Row {
  serial: number;
}

/** A merchant that lists by row id as the contract says; `between` is called after each page. */
function backend(serials: number[], { between = (_rows: number[]): void => {}, most = 1024 } = {}) {
  const requests: URL[] = [];
  const client = createTalerMerchantClient({
    baseUrl: "https://backend.example/",
    fetch: ({ url }) => {
      const { searchParams } = new URL(url);
      requests.push(new URL(url));
      const limit = Number(searchParams.get("limit") ?? -20);
      const offset = Number(searchParams.get("offset") ?? (limit < 0 ? Infinity : 0));
      const rows = serials.filter((serial) => (limit < 0 ? serial < offset : serial > offset));
      rows.sort((a, b) => (limit < 0 ? b - a : a - b));
      const page = rows.slice(0, Math.min(Math.abs(limit), most));
      between(serials);
      return page.length === 0 ? noContent() : json(200, { tokens: page.map((serial) => ({ serial })) });
    },
  });
  return { client, requests };
}

async function collect(items: AsyncIterable<Row>): Promise<number[]> {
  const found: number[] = [];
  for await (const { serial } of items) found.push(serial);
  return found;
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

it("gives every item of every page, the newest first unless told otherwise", async () => {
  const { client, requests } = backend(upTo(45));
  expect(await collect(paginate(client.listTokens))).toEqual(upTo(45).toReversed());
  expect(requests.map(({ search }) => search)).toEqual(["", "?offset=26", "?offset=6", "?offset=1"]);
});

it("goes upwards by a positive limit, which is the size of a page, and starts behind the offset", async () => {
  const { client, requests } = backend(upTo(9));
  expect(await collect(paginate(client.listTokens, { query: { limit: 3, offset: 2 } }))).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect(requests.map(({ search }) => search)).toEqual([
    "?limit=3&offset=2",
    "?limit=3&offset=5",
    "?limit=3&offset=8",
    "?limit=3&offset=9",
  ]);
});

it("does not take a short page for the last: servers may give less than was asked for", async () => {
  const { client } = backend(upTo(9), { most: 2 });
  expect(await collect(paginate(client.listTokens, { query: { limit: -1000 } }))).toEqual(upTo(9).toReversed());
});

it("gives nothing where there is nothing, by 204", async () => {
  expect(await collect(paginate(backend([]).client.listTokens))).toEqual([]);
});

it("asks for no page that nobody reads", async () => {
  const { client, requests } = backend(upTo(9));
  for await (const { serial } of paginate(client.listTokens, { query: { limit: 2 } })) if (serial === 2) break;
  expect(requests).toHaveLength(1);
});

it("neither repeats nor misses an item while others are created and revoked", async () => {
  const change = fc.record({ create: fc.nat(3), revoke: fc.array(fc.nat(60)) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1 }),
      fc.integer({ min: 1, max: 7 }),
      fc.boolean(),
      async (changes, size, up) => {
        const revoked = new Set<number>();
        let newest = 30;
        let page = 0;
        const { client } = backend(upTo(newest), {
          between: (rows) => {
            const { create, revoke } = changes[page++ % changes.length]!;
            for (const serial of rows.filter((one) => revoke.includes(one))) {
              rows.splice(rows.indexOf(serial), 1);
              revoked.add(serial);
            }
            if (page < 20) for (let count = 0; count < create; count++) rows.push(++newest);
          },
        });
        const found = await collect(paginate(client.listTokens, { query: { limit: up ? size : -size } }));
        expect(new Set(found).size).toBe(found.length);
        expect(found).toEqual(expect.arrayContaining(upTo(30).filter((serial) => !revoked.has(serial))));
      },
    ),
  );
});

it("is stopped by a server that repeats a page, instead of going on for ever", async () => {
  const { client } = backend(upTo(3));
  const stubborn = createClient(
    { listTokens },
    { baseUrl: "https://backend.example/", fetch: () => json(200, { tokens: [{ serial: 2 }, { serial: 1 }] }) },
  );
  const found: number[] = [];
  const reading = (async () => {
    for await (const { serial } of paginate(stubborn.listTokens)) found.push(serial);
  })();
  expect(await failure(reading)).toMatchObject({
    name: "RangeError",
    message: "listTokens: expected serial to go down from 1, got 2.",
  });
  expect(found).toEqual([2, 1]);
  expect(await failure(collect(paginate(stubborn.listTokens, { query: { limit: 5 } })))).toBeInstanceOf(RangeError);
  // @ts-expect-error -- callers in JavaScript have no compiler to tell them
  expect(await failure(collect(paginate(client.getConfig)))).toMatchObject({
    message: expect.stringMatching(/^getConfig has no pages/),
  });
});

it.each([-5, 5])("is stopped by a server that repeats one item: limit %i", async (limit) => {
  const { listTokens: list } = createClient(
    { listTokens },
    { baseUrl: "https://backend.example/", fetch: () => json(200, { tokens: [{ serial: 1 }] }) },
  );
  const found: number[] = [];
  const reading = (async () => {
    for await (const { serial } of paginate(list, { query: { limit } })) found.push(serial);
  })();
  expect(await failure(reading)).toBeInstanceOf(RangeError);
  expect(found).toEqual([1]);
});

it.each([null, {}, { serial: 1.5 }, { serial: "x" }])("does not yield an item without an id to go on from: %j", async (item) => {
  const { listTokens: list } = createClient(
    { listTokens },
    { baseUrl: "https://backend.example/", fetch: () => json(200, { tokens: [item] }) },
  );
  const found: unknown[] = [];
  const reading = (async () => {
    for await (const token of paginate(list)) found.push(token);
  })();
  expect(await failure(reading)).toBeInstanceOf(RangeError);
  expect(found).toEqual([]);
});

describe("a page without a list", () => {
  const tokensOf = (answer: Response) => {
    const { listTokens: list } = createClient({ listTokens }, { baseUrl: "https://backend.example/", fetch: () => answer });
    return collect(paginate(list));
  };

  it.each([{}, null, { tokens: null }, { tokens: { length: 1 } }, { tokens: "all" }])(
    "is an InvalidBodyError that names the list: %j",
    async (body) => {
      const error = await failure(tokensOf(json(200, body)));
      expect(error).toBeInstanceOf(InvalidBodyError);
      expect(error).toMatchObject({
        operation: "listTokens",
        message: expect.stringMatching(/^listTokens: GET \S*\/private\/tokens: expected a list tokens, got 200 /),
      });
    },
  );

  it("is told from one whose items are none", async () => {
    expect(await failure(tokensOf(json(200, { tokens: [null] })))).toBeInstanceOf(RangeError);
  });

  it("is told from an empty list, which ends like a 204", async () => {
    expect(await tokensOf(json(200, { tokens: [] }))).toEqual([]);
    expect(await tokensOf(noContent())).toEqual([]);
  });
});

describe("what goes wrong on a page", () => {
  const after = (answer: () => Response | Promise<Response>) => {
    const answers = [() => json(200, { tokens: [{ serial: 9 }] }), answer];
    return createClient({ listTokens }, { baseUrl: "https://backend.example/", fetch: () => answers.shift()!() });
  };

  it("is thrown after the items before it, as the method and expectOk throw it", async () => {
    const found: number[] = [];
    const read = async (answer: () => Response | Promise<Response>) => {
      for await (const { serial } of paginate(after(answer).listTokens)) found.push(serial);
    };
    expect(await failure(read(() => json(403, { code: 44 })))).toBeInstanceOf(ApiError);
    expect(await failure(read(() => Promise.reject(new TypeError("fetch failed"))))).toBeInstanceOf(NetworkError);
    expect(found).toEqual([9, 9]);
  });

  it("is the abort, between two items too", async () => {
    const { client, requests } = backend(upTo(9));
    const controller = new AbortController();
    const reason = new Error("page left");
    const found: number[] = [];
    const reading = (async () => {
      for await (const { serial } of paginate(client.listTokens, { signal: controller.signal })) {
        found.push(serial);
        if (serial === 8) controller.abort(reason);
      }
    })();
    expect(await failure(reading)).toBe(reason);
    expect(found).toEqual([9, 8]);
    expect(await failure(collect(paginate(client.listTokens, { signal: controller.signal })))).toBe(reason);
    expect(requests).toHaveLength(1);
  });
});

it("pages by token_id at the bank, with path and credentials in every request", async () => {
  const seen: string[] = [];
  const pages = [json(200, { tokens: [{ token_id: 7 }, { token_id: 4 }] }), noContent()];
  const bank = createTalerCorebankClient({
    baseUrl: "https://bank.example/",
    fetch: ({ url, headers }) => {
      seen.push(`${new URL(url).pathname}${new URL(url).search} ${headers.get("authorization")?.slice(0, 5)}`);
      return pages.shift()!;
    },
  });
  const found: number[] = [];
  const call = { path: { username: "alice" }, auth: basic("alice", "secret") };
  for await (const { token_id } of paginate(bank.listTokens, call)) found.push(token_id);
  expect(found).toEqual([7, 4]);
  expect(seen).toEqual(["/accounts/alice/tokens Basic", "/accounts/alice/tokens?offset=4 Basic"]);
});

it.each([
  [5, upTo(12)],
  [1, upTo(12)],
  [-5, upTo(12).toReversed()],
])("goes the way that the ids show where the server was told it by another parameter: delta %i", async (delta, expected) => {
  const bank = createTalerCorebankClient({
    baseUrl: "https://bank.example/",
    fetch: ({ url }) => {
      const { searchParams } = new URL(url);
      const step = Number(searchParams.get("delta"));
      const offset = Number(searchParams.get("offset") ?? (step < 0 ? Infinity : 0));
      const rows = step < 0 ? upTo(12).toReversed() : upTo(12);
      const page = rows.filter((row) => (step < 0 ? row < offset : row > offset)).slice(0, Math.abs(step));
      return page.length === 0 ? noContent() : json(200, { tokens: page.map((token_id) => ({ token_id })) });
    },
  });
  const found: number[] = [];
  const call = { path: { username: "alice" }, query: { delta } };
  for await (const { token_id } of paginate(bank.listTokens, call)) found.push(token_id);
  expect(found).toEqual(expected);
});
