import type { AnswerHeaders } from "@token-apis/contracts";
import { operations } from "@token-apis/contracts/onewelcome/operations";
import { validators } from "@token-apis/contracts/onewelcome/validators";
import { createDirectory, type Directory } from "../../auth/directory.ts";
import type { TransparentApp } from "../../runtime/app.ts";
import { implement } from "../../runtime/implement.ts";
import { type OneWelcomeSeed, toUserTokens } from "../../seed/seed.ts";
import { type ApiOptions, toEnvironment, toRuntimeOptions } from "../api-options.ts";
import { createAuthenticate } from "./authenticate.ts";
import { answerProblem } from "./error-answer.ts";
import { createHandlers } from "./handlers.ts";

/** The app, and who may call it: API clients may come and go while it answers. */
export interface OneWelcomeApp extends TransparentApp {
  readonly apiClients: Directory;
}

/** OneWelcome's end-user token API: `createOneWelcomeApp({ seed: { api_clients: { … }, users: { … } } })`. */
export function createOneWelcomeApp(options: ApiOptions<OneWelcomeSeed> = {}): OneWelcomeApp {
  const { seed = { api_clients: {}, users: {} }, basePath = "" } = options;
  const env = toEnvironment("onewelcome", options);
  const clients = Object.entries(seed.api_clients).map(([id, password]) => [id, { password }] as const);
  const apiClients = createDirectory(Object.fromEntries(clients), env);
  const app = implement(operations, createHandlers(env, toUserTokens(seed, env.clock.now())), {
    validators,
    basePaths: [basePath],
    authenticate: createAuthenticate(apiClients),
    answerProblem,
    headersFor: () => HEADERS,
    ...toRuntimeOptions(env.api, options),
  });
  return { ...app, apiClients };
}

/** On every answer, whatever its status (decision R20). */
const HEADERS: AnswerHeaders = {
  "Cache-Control": "no-store",
  Pragma: "no-cache",
  "Content-Type": "application/json;charset=UTF-8",
};
