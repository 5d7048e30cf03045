export { openStore, type OpenedStore } from "./stores/open-store.ts";
export { type RunningServer, serve, type ServeOptions } from "./serve.ts";
export { createLogger, type LogLevel, type ServerLogger } from "./logging/create-logger.ts";
export { scryptPassword } from "./passwords/scrypt-password.ts";
export { readSeed } from "../seed/read-seed.ts";
export { SeedError, type SeedProblem } from "../seed/seed-error.ts";
