import type { AnswerHeaders } from "@token-apis/contracts";
import { operations } from "@token-apis/contracts/onewelcome/operations";
import { validators } from "@token-apis/contracts/onewelcome/validators";
import { createDirectory } from "../../behaviour/directory.ts";
import type { App } from "../../runtime/app.ts";
import { implement } from "../../runtime/implement.ts";
import type { OneWelcomeSeed } from "../../seed/seed.ts";
import { toUserTokens } from "../../seed/to-user-tokens.ts";
import { type ApiOptions, cors, MAX_BODY_BYTES, toEnvironment, toFaultLog } from "../api-options.ts";
import { toRequestLog } from "../request-log.ts";
import { createAuthenticate } from "./authenticate.ts";
import { answerProblem } from "./error-answer.ts";
import { createHandlers } from "./handlers.ts";

/** OneWelcome's end-user token API: `createOneWelcomeApp({ seed: { api_clients: { … }, users: { … } } })`. */
export function createOneWelcomeApp(options: ApiOptions<OneWelcomeSeed> = {}): App {
  const { seed = { api_clients: {}, users: {} }, basePath = "", logger, checkAnswers = false } = options;
  const env = toEnvironment("onewelcome", options);
  const clients = Object.entries(seed.api_clients).map(([id, password]) => [id, { password }] as const);
  const directory = createDirectory(Object.fromEntries(clients), env);
  return implement(operations, createHandlers(env, toUserTokens(seed, env.clock.now())), {
    validators,
    basePaths: [basePath],
    authenticate: createAuthenticate(directory),
    answerProblem,
    headersFor: () => HEADERS,
    cors,
    maxBodyBytes: MAX_BODY_BYTES,
    checkAnswers,
    onFault: toFaultLog(env.api, logger),
    ...toRequestLog(env.api, logger),
  });
}

/** On every answer, whatever its status (decision R20). */
const HEADERS: AnswerHeaders = {
  "Cache-Control": "no-store",
  Pragma: "no-cache",
  "Content-Type": "application/json;charset=UTF-8",
};
