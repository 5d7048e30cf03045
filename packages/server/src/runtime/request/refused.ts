import type { Problem } from "../problem/problem.ts";

/** What a check returns instead of a value. A class, so that no value of a request can be taken for one. */
export class Refused {
  readonly problem: Problem;
  constructor(problem: Problem) {
    this.problem = problem;
  }
}
