import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerCorebank } from "@token-apis/mock/taler-corebank";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { createApp, type TanNotice } from "@token-apis/server";
import { serve } from "@token-apis/server/node";

/** What both are asked. Names stand for secrets, which differ. */
export interface Question {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back, comparable: secrets and ids replaced by when they first came up. */
interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | null>>;
  readonly body: unknown;
}

/** One of the two: `ask` fills in its own secrets for `{token 0}`, `{challenge 0}`, `{tan 0}` and `{wrong tan 0}`; -1 is the last. */
interface Twin {
  readonly ask: (question: Question) => Promise<Reply>;
  /** Tokens and challenges that it has given out. */
  readonly known: { readonly tokens: readonly string[]; readonly challenges: readonly string[] };
}

/** The real server on a port, and the mock behind its fetch; they share nothing but the time. */
export interface Twins {
  readonly server: Twin;
  readonly mock: Twin;
  readonly advance: (seconds: number) => void;
  readonly close: () => Promise<void>;
}

const TWO_FACTOR = {
  channels: [
    { tan_channel: "sms", tan_info: "***1234" },
    { tan_channel: "email", tan_info: "a***@mail.example" },
  ],
  combi_and: false,
} as const;
const PEOPLE = {
  admin: { password: "p" },
  alice: { password: "p" },
  guarded: { password: "p", two_factor: TWO_FACTOR },
  strict: { password: "p", two_factor: { ...TWO_FACTOR, combi_and: true } },
};
const token = (id: string, created_at: number, expires_in_seconds: number, refresh_token_issued: boolean) => {
  return {
    id,
    client_name: "Client",
    created_at,
    scopes: ["profile"],
    type: "DEFAULT",
    expires_in_seconds,
    refresh_token_issued,
  };
};

/** The tokens of `alice` at OneWelcome. */
export const USER_TOKENS = [
  token("7d507b7e-6221-4f06-a75e-ef6e6f06d32b", 1, 30, true),
  token("2f1c0c8e-9d0b-4c56-8f0d-3b8c8f1f7a21", 2, 90, false),
  token("c1b8f2aa-5e0e-4a0b-b2a9-6a4f0f3d9e77", 3, 90_000, false),
];
const START = Date.UTC(2026, 0, 1);
const seed = {
  "taler-merchant": { instances: PEOPLE },
  "taler-corebank": { accounts: PEOPLE },
  onewelcome: { api_clients: { client: "p" }, users: { alice: { tokens: USER_TOKENS }, bob: { tokens: [] } } },
};

export async function startTwins(api: keyof typeof seed): Promise<Twins> {
  let now = START;
  const sent: TanNotice[] = [];
  const app = createApp({ seed, clock: { now: () => now }, onTan: (notice) => void sent.push(notice) });
  const { url, close } = await serve({ app, port: 0 });
  const options = { baseUrl: "https://mock.example/", now: START, onViolation: "ignore" } as const;
  const mock = {
    "taler-merchant": () => mockTalerMerchant({ ...options, seed: seed["taler-merchant"] }),
    "taler-corebank": () => mockTalerCorebank({ ...options, seed: seed["taler-corebank"] }),
    onewelcome: () => mockOneWelcome({ ...options, seed: seed.onewelcome }),
  }[api]();
  return {
    server: createTwin(`${url}/${api}`, fetch, (id) => sent.findLast(({ challengeId }) => challengeId === id)?.tan),
    mock: createTwin("https://mock.example", mock.fetch, "lastTan" in mock ? mock.lastTan : () => undefined),
    advance(seconds) {
      now += seconds * 1000;
      mock.clock.advance({ seconds });
    },
    close,
  };
}

function createTwin(base: string, send: typeof fetch, tanOf: (challengeId: string) => string | undefined): Twin {
  const tokens: string[] = [];
  const challenges: string[] = [];
  const fill = (text: string): string =>
    text
      .replace(/\{token (-?\d+)\}/g, (_, index: string) => tokens.at(Number(index)) ?? "secret-token:none")
      .replace(/\{challenge (-?\d+)\}/g, (_, index: string) => challenges.at(Number(index)) ?? "NONE")
      .replace(/\{tan (-?\d+)\}/g, (_, index: string) => tanOf(challenges.at(Number(index)) ?? "") ?? "00000000")
      .replace(/\{wrong tan (-?\d+)\}/g, (_, index: string) => wrong(tanOf(challenges.at(Number(index)) ?? "")));
  const learn = (list: string[], secret: string): string => {
    if (!list.includes(secret)) list.push(secret);
    return `${list.indexOf(secret)}`;
  };
  const hide = (key: string, value: unknown): unknown => {
    if (typeof value !== "string") return value;
    if (key === "access_token" || key === "token") return `token ${learn(tokens, value)}`;
    return key === "challenge_id" ? `challenge ${learn(challenges, value)}` : value;
  };
  return {
    known: { tokens, challenges },
    async ask({ method, path, headers = {}, body }) {
      const filled = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)]));
      const init = { method, headers: filled, ...(body !== undefined && { body: fill(body) }) };
      const response = await send(`${base}${fill(path)}`, init);
      const text = await response.text();
      return {
        status: response.status,
        headers: Object.fromEntries(
          ["content-type", "cache-control", "www-authenticate", "allow", "retry-after"].map((name) => [
            name,
            response.headers.get(name),
          ]),
        ),
        body: text === "" ? undefined : JSON.parse(JSON.stringify(JSON.parse(text), hide)),
      };
    },
  };
}

const wrong = (tan: string | undefined): string => (tan === "00000000" ? "11111111" : "00000000");
