import { deflateSync, gzipSync } from "node:zlib";

/** Bytes to send over a new connection, and the name of their defect. */
export interface MalformedRequest {
  readonly kind: string;
  readonly bytes: Buffer;
}

/** Picks a request that breaks HTTP or a contract. */
export function malformedRequest(dice: Dice): MalformedRequest {
  const [kind, make] = KINDS[dice.number(KINDS.length)] ?? ["nothing", () => ""];
  const text = make(dice);
  return { kind, bytes: typeof text === "string" ? Buffer.from(text, "latin1") : text };
}

const PATHS = [
  "/taler-merchant/instances/shop/private/token",
  "/taler-merchant/private/tokens",
  "/taler-merchant/private/tokens/1",
  "/taler-merchant/challenge/x/confirm",
  "/taler-corebank/accounts/alice/token",
  "/taler-corebank/accounts/alice/tokens",
  "/onewelcome/oauth/api/v1/users/alice/tokens",
  "/onewelcome/oauth/api/v1/users/alice/tokens/x",
  "/docs/",
  "/",
  "/readyz",
] as const;
const METHODS = [
  "GET",
  "POST",
  "DELETE",
  "PUT",
  "PATCH",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "CONNECT",
  "PROPFIND",
  "get",
  "G\0T",
] as const;
const AUTH = `Authorization: Basic ${Buffer.from("alice:alice-password").toString("base64")}\r\n`;
const JSON_TYPE = "Content-Type: application/json\r\n";

const KINDS: readonly [string, (dice: Dice) => string | Buffer][] = [
  ["half a request line", (dice) => `POST ${dice.pick(PATHS)}`.slice(0, 1 + dice.number(20))],
  ["half the headers", (dice) => `GET ${dice.pick(PATHS)} HTTP/1.1\r\nHost: x\r\nAuthoriz`],
  ["half a body", (dice) => post(dice, `Content-Length: ${10 + dice.number(4000)}\r\n`, '{"scope"')],
  ["a body too long for its length", (dice) => post(dice, "Content-Length: 5\r\n", '{"scope":"readonly"}GET / HTTP')],
  [
    "an invalid length",
    (dice) => post(dice, `Content-Length: ${dice.pick(["-1", "x", "1e3", "99999999999999999999", "0x10", ""])}\r\n`, "{}"),
  ],
  [
    "a bad chunk size",
    (dice) =>
      post(dice, "Transfer-Encoding: chunked\r\n", `${dice.pick(["zz", "-5", "FFFFFFFFFFFFFFFFF", ""])}\r\n{}\r\n0\r\n\r\n`),
  ],
  ["an unfinished chunk", (dice) => post(dice, "Transfer-Encoding: chunked\r\n", "5\r\n{}")],
  ["too much in a chunk", (dice) => post(dice, "Transfer-Encoding: chunked\r\n", `1\r\n${dice.noise(30)}\r\n0\r\n\r\n`)],
  ["length and chunks", (dice) => post(dice, "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")],
  ["another transfer coding", (dice) => post(dice, "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")],
  ["a huge header", (dice) => get(dice, `X: ${"a".repeat(10_000 + dice.number(60_000))}\r\n`)],
  ["very many headers", (dice) => get(dice, "X: y\r\n".repeat(500 + dice.number(3000)))],
  ["NUL in a header", (dice) => get(dice, "X: a\0b\r\n")],
  ["NUL in the path", (dice) => `GET ${dice.pick(PATHS)}\0 HTTP/1.1\r\nHost: x\r\n\r\n`],
  ["NUL in a body", (dice) => withBody(dice, '{"scope":"a\0"}')],
  ["noise", (dice) => Buffer.from(dice.noise(1 + dice.number(400)), "latin1")],
  ["noise as headers", (dice) => get(dice, `${dice.noise(40)}: ${dice.noise(40)}\r\n`)],
  ["noise as the path", (dice) => Buffer.from(`GET /${dice.noise(40)} HTTP/1.1\r\nHost: x\r\n\r\n`, "latin1")],
  ["noise as a body", (dice) => withBody(dice, dice.noise(dice.number(5000)))],
  [
    "broken escapes",
    (dice) =>
      `GET ${dice.pick(PATHS)}${dice.pick(["%", "%zz", "/%c3%28", "%00", "?a=%ff", "?limit=%"])} HTTP/1.1\r\nHost: x\r\n${AUTH}\r\n`,
  ],
  [
    "a strange target",
    (dice) =>
      `${dice.pick(METHODS)} ${dice.pick(["*", "//", "http://[::1", "http://x:99999/", "\\", "x", "/../../etc/passwd", "/docs/%2e%2e/%2e%2e/x", "?", "ftp://x/", "/a b"])} HTTP/1.1\r\nHost: x\r\n\r\n`,
  ],
  ["a strange method", (dice) => `${dice.pick(METHODS)} ${dice.pick(PATHS)} HTTP/1.1\r\nHost: x\r\n\r\n`],
  [
    "a strange version",
    (dice) => `GET ${dice.pick(PATHS)} HTTP/${dice.pick(["0.9", "1.0", "1.2", "2.0", "x"])}\r\nHost: x\r\n\r\n`,
  ],
  [
    "a strange host",
    (dice) =>
      `GET ${dice.pick(PATHS)} HTTP/1.1\r\nHost: ${dice.pick(["", "a b", "[::1", "x:y", "x@y", "a/b", "\xff", "%00", "x, y"])}\r\n\r\n`,
  ],
  ["two hosts", (dice) => get(dice, "Host: y\r\n")],
  [
    "strange credentials",
    (dice) =>
      get(
        dice,
        `Authorization: ${dice.pick(["Basic", "Basic =", "Basic ////", "Bearer", `Bearer ${dice.noise(9)}`, ": :", "Basic OjpcAA=="])}\r\n`,
      ),
  ],
  ["an upgrade", (dice) => get(dice, `Connection: Upgrade\r\nUpgrade: ${dice.pick(["websocket", "h2c", "\x01"])}\r\n`)],
  ["an expectation", (dice) => post(dice, `Expect: ${dice.pick(["100-continue", "x", "\x01"])}\r\nContent-Length: 2\r\n`, "{}")],
  ["bare line feeds", (dice) => `GET ${dice.pick(PATHS)} HTTP/1.1\nHost: x\n\n`],
  ["folded headers", (dice) => get(dice, "X: a\r\n b\r\n")],
  ["a pipeline", (dice) => `${get(dice, AUTH)}${withBody(dice, "{}")}${get(dice, "")}`.repeat(1 + dice.number(20))],
  ["a pipeline that breaks off", (dice) => `${get(dice, AUTH).repeat(3)}${post(dice, "Content-Length: 9\r\n", "{")}`],
  ["deep JSON", (dice) => withBody(dice, "[".repeat(4000))],
  [
    "JSON of the wrong kind",
    (dice) =>
      withBody(
        dice,
        dice.pick([
          "null",
          "[]",
          "1e999",
          '"\\ud800"',
          '{"__proto__":1}',
          '{"scope":{}}',
          '{"scope":"readonly","duration":{"d_us":-1}}',
          '{"tan":1}',
        ]),
      ),
  ],
  ["a broken gzip stream", (dice) => compressed(dice, "gzip", gzipSync("{}").subarray(0, 1 + dice.number(20)))],
  ["a deflate bomb", (dice) => compressed(dice, "deflate", deflateSync(Buffer.alloc(2_000_000)))],
  ["a gzip bomb", (dice) => compressed(dice, "gzip", gzipSync(Buffer.alloc(1_000_000, 32)))],
  [
    "strange queries",
    (dice) =>
      `GET /taler-corebank/accounts/alice/tokens?${dice.pick(["limit=x", "limit=&offset=", "limit=9e9", "offset=-1", "limit=1&limit=2", "=&=&&", `limit=${"9".repeat(3000)}`, "%FF=%00"])} HTTP/1.1\r\nHost: x\r\n${AUTH}\r\n`,
  ],
];

const get = (dice: Dice, headers: string): string => `GET ${dice.pick(PATHS)} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`;

const post = (dice: Dice, headers: string, body: string): string =>
  `POST ${dice.pick(PATHS)} HTTP/1.1\r\nHost: x\r\n${AUTH}${JSON_TYPE}${headers}\r\n${body}`;

// One byte per character: the text is sent as Latin-1.
const withBody = (dice: Dice, body: string): string => post(dice, `Content-Length: ${body.length}\r\n`, body);

const compressed = (dice: Dice, encoding: string, body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(post(dice, `Content-Encoding: ${encoding}\r\nContent-Length: ${body.length}\r\n`, ""), "latin1"),
    body,
  ]);

/** Random choices that are the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  number(below: number): number;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  /** Text of random bytes, any byte included. */
  noise(length: number): string;
}

export function createDice(seed: number): Dice {
  let state = seed;
  // Lehmer's generator with the modulus 2^31 - 1.
  const number = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return {
    number,
    pick: (values) => values[number(values.length)] ?? values[0],
    noise: (length) => String.fromCharCode(...Array.from({ length }, () => number(256))),
  };
}
