import {
  type App,
  createOneWelcomeApp,
  createTalerCorebankApp,
  createTalerMerchantApp,
} from "../../packages/server/src/index.ts";
import type { Backend, Backends } from "./backend.ts";
import { createClock, createInbox, createRandom, sendTo } from "./support.ts";

type Options = NonNullable<Parameters<typeof createTalerMerchantApp>[0]>;

function start(createApp: (options: Omit<Options, "seed">) => App): Backend {
  const clock = createClock();
  const { notices, onTan } = createInbox();
  const app = createApp({ clock, random: createRandom(), onTan, checkAnswers: true });
  return { send: sendTo(app), clock, notices };
}

/** The server's apps, without a server. */
export const serverBackends: Backends = {
  merchant: (seed) => start((options) => createTalerMerchantApp({ ...options, seed })),
  bank: (seed) => start((options) => createTalerCorebankApp({ ...options, seed })),
  onewelcome: (seed) => start((options) => createOneWelcomeApp({ ...options, seed })),
};
