import { execFileSync } from "node:child_process";

/** Launch options for the system's Chromium, without the requests that it makes by itself. */
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
