import { afterAll } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../../packages/server/src/node/index.ts";
import { describeStore } from "./store-conformance.ts";

const folder = mkdtempSync(join(tmpdir(), "token-apis-"));
const opened: { close: () => Promise<void> }[] = [];
let files = 0;

afterAll(async () => {
  await Promise.all(opened.map(({ close }) => close()));
  rmSync(folder, { recursive: true });
});

describeStore("SQLite", async () => {
  const { store, close } = await openStore(`sqlite:${join(folder, `${++files}.sqlite`)}`);
  opened.push({ close });
  return store;
});
