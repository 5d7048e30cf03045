export { type Caller, fuzz, type FuzzOptions, type FuzzReport } from "./fuzz.ts";
export type { FuzzFailure, FuzzTarget } from "./run-steps.ts";
export type { FuzzRequest } from "./call.ts";
export type { Credentials, LearnedCredential } from "./memory.ts";
export type { KnownValues } from "./schema-arbitrary.ts";
