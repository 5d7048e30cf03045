import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { root } from "../lib/paths.ts";
import { runProcess } from "./process.ts";

const packed = "@octokit/openapi@23.0.2";
const member = "package/generated/api.github.com.json";
const folder = `${root}/node_modules/.cache/token-apis`;

/**
 * Path of GitHub's REST description, an OpenAPI 3.0 document of 13 MB. Taken from the npm package that carries it,
 * by npm and the system's `tar`, the first time; 29 MB go over the network then.
 */
export async function fetchGithubDescription(): Promise<string> {
  const file = `${folder}/${packed.replaceAll(/[@/]/g, "-").slice(1)}.json`;
  if (existsSync(file)) return file;
  const unpacking = `${folder}/unpacking-${process.pid}`;
  mkdirSync(unpacking, { recursive: true });
  try {
    process.stderr.write(`Fetching ${packed} …\n`);
    await runProcess({ file: "npm", args: ["pack", packed, "--silent"], cwd: unpacking });
    const archive = readdirSync(unpacking).find((name) => name.endsWith(".tgz"));
    if (archive === undefined) throw new Error(`npm pack ${packed} left no archive.`);
    await runProcess({ file: "tar", args: ["-xzf", archive, member], cwd: unpacking });
    renameSync(`${unpacking}/${member}`, file);
  } finally {
    rmSync(unpacking, { recursive: true, force: true });
  }
  return file;
}
