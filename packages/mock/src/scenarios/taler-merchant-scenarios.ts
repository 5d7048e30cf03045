import type { Operations } from "@token-apis/contracts/taler-merchant/operations";
import type { Mock } from "../contract/mock.ts";
import type { Disguise } from "../state/people.ts";
import type { Scenario } from "./scenarios.ts";
import { createTalerScenarios, type TalerScenarios, type TalerWorld } from "./taler-scenarios.ts";
import type { InstanceSeed } from "../taler-merchant/demo-seed.ts";

/** The situations of the merchant backend, and what a page sees in them. */
export interface TalerMerchantScenarios extends TalerScenarios {
  /** There is no instance at all: every operation answers 404 with code 2000. */
  readonly "unknown-instance": Scenario;
}

/** Name of a scenario. */
export type TalerMerchantScenario = keyof TalerMerchantScenarios;

export function createTalerMerchantScenarios(
  mock: Mock<Operations>,
  disguise: Disguise<InstanceSeed>,
  world: TalerWorld,
): TalerMerchantScenarios {
  return {
    ...createTalerScenarios(mock, world),
    "unknown-instance": () => disguise(() => undefined),
  };
}
