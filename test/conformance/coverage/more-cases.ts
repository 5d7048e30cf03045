import { type Auth, basic, bearer } from "@token-apis/client";
import {
  alice,
  bank,
  bankChallenge,
  bankToken,
  type Change,
  merchant,
  merchantChallenge,
  merchantToken,
  nowhere,
} from "./cases.ts";
import { UNKNOWN, withHeader } from "./cases.ts";
import type { Api, Stage } from "./stage.ts";

/** Brings about an error code, or uses values that no other case uses. */
interface MoreCase {
  readonly name: string;
  readonly produce: (stage: Stage) => Promise<{ readonly status: number }>;
  readonly status: number;
}

/** An answer that the contract documents, and that only other backends give. */
interface ForeignAnswer {
  readonly operation: string;
  readonly status: number;
  readonly body: object;
}

const inBrotli: Change = withHeader("content-encoding", "br");
const inBrokenGzip: Change = withHeader("content-encoding", "gzip");
const expired = { duration: { d_us: 0 } };

const merchantScopes = ["readonly", "write", "all", "order-simple", "order-pos", "order-mgmt", "order-full"] as const;
const bankScopes = ["readonly", "readwrite", "revenue", "wiregateway", "observability"] as const;

const compressed = (
  [
    ["unreadable compression", inBrokenGzip, 400],
    ["unknown compression", inBrotli, 415],
  ] as const
).flatMap(([name, change, status]): (MoreCase & { readonly api: Api })[] => [
  {
    api: "taler-merchant",
    name,
    status,
    produce: (stage) => merchant(stage, "shop", change).createToken({ body: { scope: "all" } }),
  },
  {
    api: "taler-merchant",
    name,
    status,
    produce: (stage) => merchant(stage, "shop", change).sendChallenge({ path: nowhere, body: {} }),
  },
  {
    api: "taler-merchant",
    name,
    status,
    produce: (stage) => merchant(stage, "shop", change).confirmChallenge({ path: nowhere, body: { tan: "1" } }),
  },
  {
    api: "taler-corebank",
    name,
    status,
    produce: (stage) => bank(stage, change).createToken({ path: alice, body: { scope: "readonly" } }),
  },
  {
    api: "taler-corebank",
    name,
    status,
    produce: (stage) => bank(stage, change).sendChallenge({ path: { ...alice, ...nowhere }, body: {} }),
  },
  {
    api: "taler-corebank",
    name,
    status,
    produce: (stage) => bank(stage, change).confirmChallenge({ path: { ...alice, ...nowhere }, body: { tan: "1" } }),
  },
]);

const merchantMore: readonly MoreCase[] = [
  {
    name: "an unknown instance",
    status: 404,
    produce: (stage) => merchant(stage, "nobody").revokeToken({ path: { serial: 1 } }),
  },
  { name: "an unknown instance", status: 404, produce: (stage) => merchant(stage, "nobody").sendChallenge({ path: nowhere }) },
  {
    name: "an unknown instance",
    status: 404,
    produce: (stage) => merchant(stage, "nobody").confirmChallenge({ path: nowhere, body: { tan: "1" } }),
  },
  {
    name: "a code of an hour ago",
    status: 409,
    async produce(stage) {
      const { secure, path } = await merchantChallenge(stage);
      await secure.sendChallenge({ path });
      stage.clock.advance(3601);
      return secure.confirmChallenge({ path, body: { tan: stage.lastTan() } });
    },
  },
  {
    name: "a wider scope",
    status: 403,
    produce: async (stage) =>
      merchant(stage).createToken({
        auth: await merchantToken(stage, { scope: "readonly:refreshable" }),
        body: { scope: "all" },
      }),
  },
  {
    name: "every scope",
    status: 200,
    async produce(stage) {
      for (const scope of merchantScopes) {
        await merchantToken(stage, { scope, refreshable: false, description: scope });
        await merchantToken(stage, { scope: `${scope}:refreshable` });
      }
      return merchant(stage).listTokens({ auth: await merchantToken(stage) });
    },
  },
];

/** The operations of the bank that need credentials, with any. */
const securedCalls = (auth: Auth, path = alice): readonly ((stage: Stage) => Promise<{ readonly status: number }>)[] => [
  (stage) => bank(stage).createToken({ path, auth, body: { scope: "readonly" } }),
  (stage) => bank(stage).listTokens({ path, auth }),
  (stage) => bank(stage).revokeToken({ path: { ...path, token_id: 1 }, auth }),
  (stage) => bank(stage).revokeCurrentToken({ path, auth }),
];

const bankMore: readonly MoreCase[] = [
  ...(
    [
      ["no credentials", () => undefined, 401],
      ["an unreadable header", { authorization: "Basic ////" }, 400],
      ["a wrong password", basic("alice", "wrong"), 401],
      ["an unknown token", bearer(UNKNOWN), 401],
      ["a malformed token", bearer("secret-token:short"), 401],
    ] as const
  ).flatMap(([name, auth, status]) => securedCalls(auth).map((produce) => ({ name, status, produce }))),
  ...[0, 1, 2, 3].map((index) => ({
    name: "an expired token",
    status: 401,
    async produce(stage: Stage) {
      const call = securedCalls(await bankToken(stage, { scope: "readwrite", ...expired }))[index];
      if (call === undefined) throw new Error("There is no such call.");
      return call(stage);
    },
  })),
  {
    name: "an impossible account",
    status: 400,
    produce: (stage) => bank(stage).createToken({ path: { username: "a b" }, body: { scope: "readonly" } }),
  },
  {
    name: "an impossible account",
    status: 400,
    produce: async (stage) => bank(stage).revokeCurrentToken({ path: { username: "a b" }, auth: await bankToken(stage) }),
  },
  {
    name: "a locked account",
    status: 403,
    produce: (stage) =>
      bank(stage).createToken({ path: { username: "mallory" }, auth: basic("mallory", "p"), body: { scope: "readonly" } }),
  },
  {
    name: "a wider scope",
    status: 403,
    produce: async (stage) =>
      bank(stage).createToken({
        path: alice,
        auth: await bankToken(stage, { scope: "readonly", refreshable: true }),
        body: { scope: "readwrite" },
      }),
  },
  {
    name: "a code of an hour ago",
    status: 409,
    async produce(stage) {
      const { secure, path } = await bankChallenge(stage);
      await secure.sendChallenge({ path });
      stage.clock.advance(3601);
      return secure.confirmChallenge({ path, body: { tan: stage.lastTan() } });
    },
  },
  {
    name: "every scope",
    status: 200,
    async produce(stage) {
      for (const scope of bankScopes) await bankToken(stage, { scope, description: scope });
      return bank(stage).listTokens({ path: alice });
    },
  },
];

const ofApi = (api: Api): MoreCase[] => compressed.filter((candidate) => candidate.api === api);

export const moreCases: Readonly<Record<Api, readonly MoreCase[]>> = {
  "taler-merchant": [...ofApi("taler-merchant"), ...merchantMore],
  "taler-corebank": [...ofApi("taler-corebank"), ...bankMore],
  onewelcome: [],
};

const detail = { code: 60, hint: "h", detail: "d", parameter: "p", path: "/", offset: "0", index: "0", object: "o" };
const fullDetail = { ...detail, currency: "KUDOS", type_expected: "a", type_actual: "b", extra: {} };
const currency = {
  name: "Kudos",
  currency: "KUDOS",
  num_fractional_input_digits: 2,
  num_fractional_normal_digits: 2,
  num_fractional_trailing_zero_digits: 2,
  alt_unit_names: { "0": "K" },
};

/** What the reference server has no reason to say, and the contracts let others say. */
export const foreignAnswers: Readonly<Record<Api, readonly ForeignAnswer[]>> = {
  "taler-merchant": [
    { operation: "revokeCurrentToken", status: 400, body: { code: 26, hint: "The path cannot be read." } },
    { operation: "listTokens", status: 500, body: fullDetail },
    { operation: "confirmChallenge", status: 409, body: { code: 5134, hint: "h", detail: "d", retry_counter: 0 } },
    {
      operation: "getConfig",
      status: 200,
      body: {
        version: "21:0:2",
        name: "taler-merchant",
        currency: "KUDOS",
        currencies: {},
        exchanges: [],
        have_self_provisioning: true,
        have_donau: true,
        mandatory_tan_channels: ["sms", "email"],
        default_persona: "expert",
        report_generators: ["pdf"],
      },
    },
  ],
  "taler-corebank": [
    { operation: "listTokens", status: 500, body: fullDetail },
    {
      operation: "getConfig",
      status: 200,
      body: {
        version: "11:0:7",
        name: "taler-corebank",
        bank_name: "Bank",
        base_url: "https://bank.example/",
        currency: "KUDOS",
        currency_specification: currency,
        allow_conversion: true,
        allow_registrations: true,
        allow_deletions: true,
        allow_edit_name: true,
        allow_edit_cashout_payto_uri: true,
        default_debit_threshold: "KUDOS:0",
        supported_tan_channels: [],
        wire_type: "IBAN",
      },
    },
  ],
  onewelcome: [],
};

/** The answers that the reference server never gives: a contract says so, with `x-upstream`. */
export const foreignPairs: Readonly<Record<Api, readonly string[]>> = {
  "taler-merchant": ["revokeCurrentToken 400"],
  "taler-corebank": [],
  onewelcome: [],
};
