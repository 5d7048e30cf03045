import { operations } from "@token-apis/contracts/taler-corebank/operations";
import { validators } from "@token-apis/contracts/taler-corebank/validators";
import { createDirectory } from "../../behaviour/directory.ts";
import type { App } from "../../runtime/app.ts";
import { implement } from "../../runtime/implement.ts";
import type { TalerCorebankSeed } from "../../seed/seed.ts";
import { type ApiOptions, cors, MAX_BODY_BYTES, toEnvironment, toFaultLog } from "../api-options.ts";
import { toRequestLog } from "../request-log.ts";
import { answerProblem } from "../taler/answer-problem.ts";
import { headersFor } from "../taler/headers-for.ts";
import { createAuthenticate } from "./authenticate.ts";
import { createHandlers } from "./handlers.ts";

/** A bank that speaks the Taler corebank protocol, as far as tokens go: `createTalerCorebankApp({ seed: { accounts: { … } } })`. */
export function createTalerCorebankApp(options: ApiOptions<TalerCorebankSeed> = {}): App {
  const { seed, basePath = "", logger, checkAnswers = false } = options;
  const env = toEnvironment("taler-corebank", options);
  const directory = createDirectory(seed?.accounts ?? {}, env);
  return implement(operations, createHandlers(directory, env), {
    validators,
    basePaths: [basePath],
    authenticate: createAuthenticate(directory, env),
    answerProblem,
    headersFor,
    cors,
    maxBodyBytes: MAX_BODY_BYTES,
    checkAnswers,
    onFault: toFaultLog(env.api, logger),
    ...toRequestLog(env.api, logger),
  });
}
