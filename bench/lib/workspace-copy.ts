import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { root } from "./paths.ts";

/**
 * Copies what the build reads and writes, so that it can be rebuilt and edited without touching the checkout.
 * @param folder - Inside the checkout: installed packages are found in the folders above it.
 */
export function copyWorkspace(folder: string): void {
  for (const name of ["package.json", "package-lock.json", "redocly.yaml", "scripts", "packages/cli", "spec", "generated"]) {
    cpSync(`${root}/${name}`, `${folder}/${name}`, {
      recursive: true,
      filter: (source) => !["node_modules", "dist"].includes(basename(source)),
    });
  }
}

/** Gives a function that rewords the first summary of an operation in `file`, another way each time it is called. */
export function rewording(file: string): () => void {
  const text = readFileSync(file, "utf8");
  const [before, after, ...rest] = text.split(/(?<=\n {6}summary: \w.*)(?=\n)/);
  if (before === undefined || after === undefined) throw new Error(`${file} has no operation with a plain summary to change.`);
  let edits = 0;
  return () => {
    edits += 1;
    writeFileSync(file, [`${before} (edit ${edits})`, after, ...rest].join(""));
  };
}
