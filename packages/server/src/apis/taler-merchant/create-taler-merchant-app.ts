import { operations } from "@token-apis/contracts/taler-merchant/operations";
import { validators } from "@token-apis/contracts/taler-merchant/validators";
import { createDirectory } from "../../behaviour/directory.ts";
import type { App } from "../../runtime/app.ts";
import { implement } from "../../runtime/implement.ts";
import type { TalerMerchantSeed } from "../../seed/seed.ts";
import { type ApiOptions, cors, MAX_BODY_BYTES, toEnvironment, toFaultLog } from "../api-options.ts";
import { toRequestLog } from "../request-log.ts";
import { answerProblem } from "../taler/answer-problem.ts";
import { headersFor } from "../taler/headers-for.ts";
import { createAuthenticate } from "./authenticate.ts";
import { createHandlers } from "./handlers.ts";

/**
 * A Taler merchant backend, as far as tokens go: `createTalerMerchantApp({ seed: { instances: { … } } })`.
 * The default instance, `admin`, also answers without `/instances/admin` in the path.
 */
export function createTalerMerchantApp(options: ApiOptions<TalerMerchantSeed> = {}): App {
  const { seed, basePath = "", logger, checkAnswers = false } = options;
  const env = toEnvironment("taler-merchant", options);
  const directory = createDirectory(seed?.instances ?? {}, env);
  return implement(operations, createHandlers(env), {
    validators,
    basePaths: [basePath, `${basePath}/instances/{instance}`],
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
