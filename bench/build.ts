import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { compare, type Comparison, type Contender, type Effort } from "./harness/comparison.ts";
import { readPackageScript, root, runProcess, startProcess, withTemporaryFolder, type Command } from "./harness/process.ts";
import { timeTypesCommand } from "./harness/time-types-command.ts";

const withoutDocs = ["--only", "lint,document,types,operations,handlers,validators,examples,error-codes"];
const contract = "spec/taler-merchant/openapi.yaml";

/** The build of the three contracts, against openapi-typescript's own command for one of them. */
export function measureBuild(effort: Effort): Promise<Comparison[]> {
  return withTemporaryFolder(async (folder) => {
    const workspace = join(folder, "workspace");
    copyWorkspace(workspace);
    const script = readPackageScript("build");
    const build = (...args: string[]): Command => ({ file: script.file, args: [...script.args, ...args], cwd: workspace });
    const milliseconds = async (command: Command): Promise<number> => (await runProcess(command)).milliseconds;
    const comparison = await compare(
      {
        title: "Build of three contracts",
        unit: "ms",
        baseline: {
          name: `openapi-typescript ${contract}`,
          measure: () => timeTypesCommand(join(workspace, contract), folder),
        },
        contenders: [
          {
            name: "all but docs, cold",
            limit: { kind: "at most", value: 2.5 },
            measure: () => milliseconds(build("--force", ...withoutDocs)),
          },
          {
            name: "nothing stale",
            limit: { kind: "at most", value: 0.3 },
            measure: async () => {
              await runProcess(build());
              return milliseconds(build());
            },
          },
          ...watchContenders(build("--watch", ...withoutDocs), join(workspace, contract)),
          { name: "all with docs, cold", measure: () => milliseconds(build("--force")) },
        ],
      },
      effort,
    );
    return [comparison];
  });
}

/**
 * Copies the files that git tracks, as they are on the disk, so that a build can write and an edit leaves the checkout alone.
 * @param folder - Inside the checkout: Node looks for installed packages in the folders above.
 */
function copyWorkspace(folder: string): void {
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  const files = listed.split("\0").filter((file) => file !== "" && !/^(test|bench)\//.test(file) && existsSync(join(root, file)));
  for (const file of files) cpSync(join(root, file), join(folder, file));
}

// The first edit finds the tools not loaded yet; every further edit takes as long as the second.
function watchContenders(command: Command, file: string): Contender[] {
  const changeContract = createEdit(file);
  const limit = { kind: "at most", value: 1 } as const;
  const timeEdit = async (edit: number): Promise<number> => {
    const session = await startWatch(command);
    try {
      for (let before = 1; before < edit; before += 1) await session.timeEdit(changeContract);
      return await session.timeEdit(changeContract);
    } finally {
      await session.stop();
    }
  };
  return [
    { name: "--watch, first edit of one contract", limit, measure: () => timeEdit(1) },
    { name: "--watch, second edit of one contract", limit, measure: () => timeEdit(2) },
  ];
}

/** Returns a function that changes the first summary of an operation in `file`, to a new text with each call. */
function createEdit(file: string): () => void {
  const text = readFileSync(file, "utf8");
  const [before, after, ...rest] = text.split(/(?<=\n {6}summary: \w.*)(?=\n)/);
  if (before === undefined || after === undefined) throw new Error(`${file} has no operation with a plain summary to change.`);
  let edits = 0;
  return () => {
    edits += 1;
    writeFileSync(file, [`${before} (edit ${edits})`, after, ...rest].join(""));
  };
}

/** A running `--watch`. */
interface Watch {
  /** Makes an edit; resolves with the milliseconds until the build is up to date again. */
  readonly timeEdit: (edit: () => void) => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** @throws {Error} When the build ends or rejects the contract; the message has what it printed. */
async function startWatch(command: Command): Promise<Watch> {
  const child = startProcess(command);
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]();
  const printed: string[] = [];
  const linesThatStart = async (...starts: string[]): Promise<void> => {
    const missing = new Set(starts);
    while (missing.size > 0) {
      const { value = "", done } = await lines.next();
      printed.push(value);
      for (const start of missing) if (value.startsWith(start)) missing.delete(start);
      if (done || value.startsWith("Waiting for a change")) {
        throw new Error(`The watcher printed no line "${[...missing].join(", ")}…" but:\n${printed.join("\n")}`);
      }
    }
  };
  await linesThatStart("Watching", "Up to date");
  // The build prints "Watching" just before it watches and would miss an edit in between.
  await sleep(300);
  return {
    timeEdit: async (edit) => {
      const started = performance.now();
      edit();
      await linesThatStart("Up to date");
      return performance.now() - started;
    },
    stop: async () => {
      child.kill();
      await closed;
    },
  };
}
