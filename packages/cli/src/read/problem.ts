/** A fault in a contract or in the environment of the build, with everything its author needs to fix it. */
export interface Problem {
  /** Stable, kebab-case. Tests assert the code, not the prose. */
  readonly code: string;
  readonly message: string;
  readonly severity: "error" | "warning";
  /** Relative file, 1-based line and column. Absent when the problem is not in a file. */
  readonly at?: { readonly file: string; readonly line: number; readonly column: number; readonly pointer?: string };
  readonly fix?: string;
}

/** Carries all problems of a run to the command, which prints them. */
export class ProblemsError extends Error {
  override readonly name = "ProblemsError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(formatProblem).join("\n"), options);
    this.problems = problems;
  }
}

/** One problem as text: what, `at file:line:column (pointer)`, `fix: …`. */
export function formatProblem({ code, message, severity, at, fix }: Problem): string {
  const mark = severity === "error" ? "✘" : "⚠";
  const lines = [`${mark} ${message} [${code}]`];
  if (at) lines.push(`  at ${at.file}:${at.line}:${at.column}${at.pointer ? ` (${at.pointer})` : ""}`);
  if (fix) lines.push(`  fix: ${fix}`);
  return lines.join("\n");
}
