import { fileURLToPath } from "node:url";

/** The checkout, without a slash at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

/** What the benchmark leaves behind, and its temporary folders. Ignored by git; inside the checkout, so packages are found. */
export const cacheFolder = `${root}/.cache/bench`;
