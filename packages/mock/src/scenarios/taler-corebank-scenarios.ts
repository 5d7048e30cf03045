import type { Operations } from "@token-apis/contracts/taler-corebank/operations";
import type { PrincipalSeed } from "@token-apis/server";
import type { Mock } from "../contract/mock.ts";
import type { Disguise } from "../state/people.ts";
import type { Scenario } from "./scenarios.ts";
import { createTalerScenarios, type TalerScenarios, type TalerWorld } from "./taler-scenarios.ts";

/** The situations of the bank, and what a page sees in them. */
export interface TalerCorebankScenarios extends TalerScenarios {
  /** Every account is locked: a password makes no token, 403 with code 5152. Tokens that there are go on working. */
  readonly "locked-account": Scenario;
}

/** Name of a scenario. */
export type TalerCorebankScenario = keyof TalerCorebankScenarios;

export function createTalerCorebankScenarios(
  mock: Mock<Operations>,
  disguise: Disguise<PrincipalSeed>,
  world: TalerWorld,
): TalerCorebankScenarios {
  return {
    ...createTalerScenarios(mock, world),
    "locked-account": () => disguise((seed) => ({ ...seed, locked: true })),
  };
}
