/** One thing that is wrong with a seed file. */
export interface SeedProblem {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Path of the member, for example `taler-corebank.accounts.alice`; empty for the file itself. */
  readonly member: string;
  readonly problem: string;
  readonly fix: string;
}

/** A seed file has problems that its author can fix. Contains all of them. */
export class SeedError extends Error {
  override readonly name = "SeedError";
  readonly fileName: string;
  readonly problems: readonly SeedProblem[];

  constructor(fileName: string, problems: readonly SeedProblem[]) {
    super(problems.map((problem) => describe(fileName, problem)).join("\n"));
    this.fileName = fileName;
    this.problems = problems;
  }
}

function describe(fileName: string, { line, column, member, problem, fix }: SeedProblem): string {
  const subject = member === "" ? "" : `${member}: `;
  return `${fileName}:${line}:${column} ${subject}${problem}\n  fix: ${fix}`;
}
