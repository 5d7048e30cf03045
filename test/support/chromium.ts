import { execFileSync } from "node:child_process";

/** How to start Chromium as the system has it, without its own traffic. */
export const chromiumLaunch: { readonly executablePath: string; readonly args: string[] } = {
  executablePath: execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
  ],
};
