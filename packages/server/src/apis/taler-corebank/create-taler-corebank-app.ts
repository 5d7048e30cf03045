import { operations } from "@token-apis/contracts/taler-corebank/operations";
import { validators } from "@token-apis/contracts/taler-corebank/validators";
import { createDirectory, type Directory } from "../../auth/directory.ts";
import type { TransparentApp } from "../../runtime/app.ts";
import { implement } from "../../runtime/implement.ts";
import type { TalerCorebankSeed } from "../../seed/seed.ts";
import { type ApiOptions, toEnvironment, toRuntimeOptions } from "../api-options.ts";
import { answerProblem, headersFor } from "../taler/answer-problem.ts";
import { createAuthenticate } from "./authenticate.ts";
import { createHandlers } from "./handlers.ts";

/** The app, and who is there: accounts may come and go while it answers. */
export interface TalerCorebankApp extends TransparentApp {
  readonly accounts: Directory;
}

/** A bank that speaks the Taler corebank protocol, as far as tokens go: `createTalerCorebankApp({ seed: { accounts: { … } } })`. */
export function createTalerCorebankApp(options: ApiOptions<TalerCorebankSeed> = {}): TalerCorebankApp {
  const { seed, basePath = "" } = options;
  const env = toEnvironment("taler-corebank", options);
  const accounts = createDirectory(seed?.accounts ?? {}, env);
  const app = implement(operations, createHandlers(accounts, env), {
    validators,
    basePaths: [basePath],
    authenticate: createAuthenticate(accounts, env),
    answerProblem,
    headersFor,
    ...toRuntimeOptions(env.api, options),
  });
  return { ...app, accounts };
}
