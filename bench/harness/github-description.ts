import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { root, runProcess } from "./process.ts";

const packed = "@octokit/openapi@23.0.2";
const member = "package/generated/api.github.com.json";
const folder = `${root}/node_modules/.cache/token-apis`;

/**
 * Path of GitHub's REST description, an OpenAPI 3.0 document of 13 MB. The first call downloads the npm
 * package that contains it (29 MB), with npm and the system's `tar`.
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
