import type { LogFields, Logger } from "../../environment/logger.ts";
/** How much is logged: everything from that level on; `silent` is nothing. */
export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** The logger of the command, which also has something to say about itself. */
export interface ServerLogger extends Logger {
  /** Something is not as it should be, and the server goes on. */
  warn(message: string, fields: LogFields): void;
}

/**
 * Writes one line of JSON per event: `{"time":"2026-11-21T12:00:00.000Z","level":"info","message":"request", …}`.
 *
 * @param write - Takes whole lines, each with its line break.
 */
export function createLogger(level: LogLevel, write: (lines: string) => void): ServerLogger {
  let lines = "";
  const flush = (): void => {
    if (lines !== "") write(lines);
    lines = "";
  };
  // Lines of one turn of the event loop go out together: a busy server would spend its time on writing.
  const log = (of: LogLevel, message: string, fields: LogFields): void => {
    if (lines === "") setImmediate(flush);
    lines += `${JSON.stringify({ time: new Date().toISOString(), level: of, message, ...fields })}\n`;
  };
  const isOn = (of: LogLevel): boolean => LOG_LEVELS.indexOf(of) >= LOG_LEVELS.indexOf(level);
  return {
    error(message, details) {
      if (!isOn("error")) return;
      log("error", redact(message), {
        error: redact(details instanceof Error ? (details.stack ?? details.message) : String(details)),
      });
      // The process may end after an error.
      flush();
    },
    warn(message, fields) {
      if (isOn("warn")) log("warn", message, fields);
    },
    ...(isOn("info") && { info: (message, fields) => log("info", message, fields) }),
    ...(isOn("debug") && { debug: (message, fields) => log("debug", message, fields) }),
  };
}

/**
 * Removes secrets from a text: tokens, HTTP credentials, passwords in URLs. Errors of other
 * people's code may quote what they were given.
 */
function redact(text: string): string {
  return text
    .replace(/secret-token:[^\s"'\\,;]+/giu, "secret-token:***")
    .replace(/\b(Basic|Bearer)\s+[\w+/=.:~-]+/giu, "$1 ***")
    .replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/]*:)[^\s@/]*@/giu, "$1***@");
}
