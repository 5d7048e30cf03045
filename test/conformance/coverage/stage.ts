import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerCorebank } from "@token-apis/mock/taler-corebank";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { inject } from "vitest";
import {
  ChannelNotSupported,
  createMemoryStore,
  createOneWelcomeApp,
  createTalerCorebankApp,
  createTalerMerchantApp,
  type StandIn,
  type Store,
  TooManyAttempts,
  toResponse,
  type TransparentApp,
} from "../../../packages/server/src/index.ts";
import { createClock, createRandom, START, type TestClock } from "../support.ts";
import type { Exchange } from "./measure.ts";

/** An API for one case, on the server or as a mock. */
export interface Stage {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly clock: Pick<TestClock, "advance">;
  /** The TAN that was sent last. */
  readonly lastTan: () => string;
}

/** What is broken, so that an operation answers with a status that no request can bring about. */
export interface Breakage {
  readonly operation: string;
  readonly status: number;
  /** Body of an answer that only other backends give: a stand-in gives it. */
  readonly body?: object;
}

const two_factor = {
  channels: [{ tan_channel: "sms", tan_info: "***1" } as const, { tan_channel: "email", tan_info: "a***" } as const],
  combi_and: false,
};
const seeds = {
  "taler-merchant": { instances: { admin: { password: "p" }, shop: { password: "p" }, secure: { password: "p", two_factor } } },
  "taler-corebank": {
    accounts: {
      alice: { password: "p" },
      bob: { password: "p" },
      secure: { password: "p", two_factor },
      mallory: { password: "p", locked: true },
    },
  },
  onewelcome: {
    api_clients: { client: "p" },
    users: {
      ada: {
        tokens: [
          {
            id: "7d507b7e-6221-4f06-a75e-ef6e6f06d32b",
            client_name: "App",
            device_name: "Phone",
            created_at: 1,
            scopes: ["a"],
            type: "DEFAULT",
            refresh_token_issued: true,
          },
          { id: "2f1c0c8e-9d0b-4c56-8f0d-3b8c8f1f7a21", client_name: "App", created_at: 2, scopes: [], type: "FINGER_PRINT" },
        ],
      },
      bob: { tokens: [] },
    },
  },
} as const;

export type Api = keyof typeof seeds;

let count = 0;

/**
 * Sets an API up. The server is broken by its options: a store, a delivery or a queue that fails; the mock by its levers.
 *
 * @param exchanges - What is sent and answered is added here.
 */
export function createStage(api: Api, breakage: Breakage | undefined, exchanges: Exchange[]): Stage {
  const { answer, ...stage } = inject("through") === "mock" ? createMockStage(api, breakage) : createServerStage(api, breakage);
  const fetch = async (request: Request): Promise<Response> => {
    const copy = request.clone();
    const response = await answer(request);
    const path = new URL(copy.url).pathname.replace(/^\/instances\/[^/]+/u, "");
    const [sent, received] = [parse(await copy.text()), parse(await response.clone().text())];
    exchanges.push({ method: copy.method, path, sent, status: response.status, received });
    return response;
  };
  return { ...stage, fetch };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Answering = Omit<Stage, "fetch"> & { readonly answer: (request: Request) => Promise<Response> };

function createServerStage(api: Api, breakage: Breakage | undefined): Answering {
  const clock = createClock();
  let tan = "";
  let isStoreBroken = false;
  const store = createMemoryStore();
  const options = {
    clock,
    random: createRandom(),
    checkAnswers: true,
    logger: { error: () => undefined },
    store: new Proxy<Store>(store, {
      get(target, name, receiver) {
        if (isStoreBroken) throw new Error("The disk is full.");
        return Reflect.get(target, name, receiver) as unknown;
      },
    }),
    onTan(notice: { readonly tan: string; readonly channel: string }) {
      if (breakage?.status === 501) throw new ChannelNotSupported(notice.channel);
      if (breakage?.status === 502) throw new Error("no network");
      tan = notice.tan;
    },
    ...(breakage?.status === 429 && {
      hashPassword: () => {
        throw new TooManyAttempts(2);
      },
    }),
  };
  const app = createServer(api, options);
  isStoreBroken = breakage?.status === 500;
  const standIn: StandIn = ({ operation }) => {
    if (operation.operationId !== breakage?.operation) return undefined;
    if (breakage.body) return { status: breakage.status, body: breakage.body };
    // The configuration needs no store. A stand-in that throws is a fault inside the server like any other.
    if (breakage.status === 500 && breakage.operation === "getConfig") throw new Error("a fault");
    return undefined;
  };
  return { clock, lastTan: () => tan, answer: async (request) => toResponse(await app.prepare(request, standIn)) };
}

type ServerOptions = Omit<NonNullable<Parameters<typeof createTalerMerchantApp>[0]>, "seed">;

function createServer(api: Api, options: ServerOptions): TransparentApp {
  switch (api) {
    case "taler-merchant":
      return createTalerMerchantApp({ ...options, seed: seeds[api] });
    case "taler-corebank":
      return createTalerCorebankApp({ ...options, seed: seeds[api] });
    case "onewelcome":
      return createOneWelcomeApp({ ...options, seed: seeds[api] });
  }
}

function createMockStage(api: Api, breakage: Breakage | undefined): Answering {
  count += 1;
  const mock = createMock(api);
  const answer: (operation: string, status: number, body?: object) => unknown = mock.answer;
  if (breakage) answer(breakage.operation, breakage.status, breakage.body);
  const clock = { advance: (seconds: number) => mock.clock.advance({ seconds }) };
  return { clock, lastTan: () => ("lastTan" in mock ? (mock.lastTan() ?? "") : ""), answer: (request) => mock.fetch(request) };
}

function createMock(api: Api) {
  const options = { baseUrl: "https://api.example/", random: count, now: START * 1000 + 500, onViolation: "ignore" } as const;
  switch (api) {
    case "taler-merchant":
      return mockTalerMerchant({ ...options, seed: seeds[api] });
    case "taler-corebank":
      return mockTalerCorebank({ ...options, seed: seeds[api] });
    case "onewelcome":
      return mockOneWelcome({ ...options, seed: seeds[api] });
  }
}
