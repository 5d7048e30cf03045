import type { MockClock, Moment } from "./mock-clock.ts";
import type { Mock, MockOptions } from "../contract/mock.ts";
import type { OperationTable } from "../contract/operation-types.ts";
import type { ScenarioLever } from "../scenarios/scenarios.ts";

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
