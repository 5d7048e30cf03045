import type { MockClock, Moment } from "./mock-clock.ts";
import type { Mock, MockOptions } from "../contract/mock.ts";
import type { ScenarioLever } from "../scenarios/scenarios.ts";
import type { OperationTable } from "../contract/contract.ts";

/** What mocks with behaviour may be told. */
export interface StatefulMockOptions<Seed> extends MockOptions {
  /** Who is there: the API's section of a seed file of the server. @default as in the demo of the server */
  readonly seed?: Seed;
  /** Makes secrets, ids and TANs the same in every run, and different from those of every other number. @default unforeseeable */
  readonly random?: number;
  /** Where its clock stands still at first, and after `reset`. @default it follows `Date` */
  readonly now?: Moment;
}

/** A mock that behaves as the server does, and remembers. */
export interface StatefulMock<Operations extends OperationTable<Operations>, Scenario extends string>
  extends Mock<Operations>, ScenarioLever<Scenario> {
  readonly clock: MockClock;
}

/**
 * Sees to it that a seed is the section of one API, not a whole seed file.
 * @throws {TypeError} A member that the section must have is not there.
 */
export function assertSection(api: string, seed: object, ...members: readonly string[]): void {
  for (const member of members) {
    if (!Object.hasOwn(seed, member)) {
      const found = Object.keys(seed).join(", ") || "nothing";
      throw new TypeError(
        `seed has no "${member}", it has ${found}. Give the section ${api} of a seed file: { ${members.join(", ")} }.`,
      );
    }
  }
}
