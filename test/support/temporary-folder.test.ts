import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { describe, it } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

describe.concurrent("a temporary folder of a concurrent test", () => {
  const ended = Promise.withResolvers<void>();

  it("stays when a test that started later ends", async ({ onTestFinished, expect }) => {
    const folder = temporaryFolder(onTestFinished);
    await ended.promise;
    // The other test may run more clean-up after it resolves this promise.
    await setTimeout(50);
    expect(existsSync(folder)).toBe(true);
  });

  it("ends earlier", ({ onTestFinished }) => {
    onTestFinished(() => ended.resolve());
  });
});
