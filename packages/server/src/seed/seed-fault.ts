import type { MemberPath } from "./locate-member.ts";

/** A fault and the member that it is about. */
export interface SeedFault {
  readonly path: MemberPath;
  /** What of the member to point at. */
  readonly part: "key" | "value";
  readonly problem: string;
  readonly fix: string;
}
