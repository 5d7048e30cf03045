import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { createConnections } from "./connection/connections.ts";
import type { Environment } from "./environment.ts";
import { chooseLanguage, preferredLanguage } from "./texts/languages.ts";
import { applyTheme } from "./theme.ts";
import { createRecorder } from "./wire/record-calls.ts";
import "./console.css";

/** What differs between the page on a server and the page on the mock. */
export interface StartOptions extends Omit<Environment, "connections" | "recorder"> {
  /** What stands below the page. */
  readonly controls?: ReactNode;
}

/** Starts the page in the element `#console`. */
export async function startConsole({ controls, ...options }: StartOptions): Promise<void> {
  applyTheme();
  const recorder = createRecorder((request) => fetch(request));
  const connections = createConnections(recorder.fetchFor, sessionStorage);
  await Promise.all([chooseLanguage(preferredLanguage()), connections.restore()]);
  const root = document.getElementById("console");
  if (root === null) throw new Error('The page has no element with the id "console".');
  createRoot(root).render(
    <StrictMode>
      <App environment={{ ...options, connections, recorder }}>{controls}</App>
    </StrictMode>,
  );
}
