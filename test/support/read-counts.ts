/**
 * The numbers behind a script's name: `npm run faults:kill -- 5` with `[100]` gives `[5]`, without any `[100]`.
 * `--help` prints the usage and ends with 0; what is no whole number from 1 on ends with 2: a check of no rounds at all
 * would pass.
 *
 * @param usage - One line, for example `npm run faults:kill -- [ROUNDS]`.
 * @param defaults - As many as the script takes; what stands beyond them is not looked at.
 */
export function readCounts<Defaults extends readonly number[]>(
  usage: string,
  ...defaults: Defaults
): { [Index in keyof Defaults]: number } {
  const args = process.argv.slice(2, 2 + defaults.length);
  if (process.argv.includes("--help")) {
    process.stdout.write(`Usage: ${usage}\n`);
    process.exit(0);
  }
  const wrong = args.find((text) => !/^[1-9]\d*$/.test(text));
  if (wrong !== undefined) {
    process.stderr.write(`${JSON.stringify(wrong)} is no whole number from 1 on.\nUsage: ${usage}\n`);
    process.exit(2);
  }
  return defaults.map((value, index) => Number(args[index] ?? value)) as { [Index in keyof Defaults]: number };
}
