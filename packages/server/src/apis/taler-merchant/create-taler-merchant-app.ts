import { operations } from "@token-apis/contracts/taler-merchant/operations";
import { validators } from "@token-apis/contracts/taler-merchant/validators";
import { createDirectory, type Directory } from "../../auth/directory.ts";
import type { TransparentApp } from "../../runtime/app.ts";
import { implement } from "../../runtime/implement.ts";
import type { TalerMerchantSeed } from "../../seed/seed.ts";
import { type ApiOptions, toEnvironment, toRuntimeOptions } from "../api-options.ts";
import { answerProblem, headersFor } from "../taler/answer-problem.ts";
import { createAuthenticate } from "./authenticate.ts";
import { createHandlers } from "./handlers.ts";

/** The app, and who is there: instances may come and go while it answers. */
export interface TalerMerchantApp extends TransparentApp {
  readonly instances: Directory;
}

/**
 * A Taler merchant backend, as far as tokens go: `createTalerMerchantApp({ seed: { instances: { … } } })`.
 * The default instance, `admin`, also answers without `/instances/admin` in the path.
 */
export function createTalerMerchantApp(options: ApiOptions<TalerMerchantSeed> = {}): TalerMerchantApp {
  const { seed, basePath = "" } = options;
  const env = toEnvironment("taler-merchant", options);
  const instances = createDirectory(seed?.instances ?? {}, env);
  const app = implement(operations, createHandlers(env), {
    validators,
    basePaths: [basePath, `${basePath}/instances/{instance}`],
    authenticate: createAuthenticate(instances, env),
    answerProblem,
    headersFor,
    ...toRuntimeOptions(env.api, options),
  });
  return { ...app, instances };
}
