export { type Caller, fuzz, type FuzzFailure, type FuzzOptions, type FuzzReport, type FuzzTarget } from "./fuzz.ts";
export type { FuzzRequest } from "./call.ts";
export type { Credentials, LearnedCredential } from "./memory.ts";
export type { KnownValues } from "./schema-arbitrary.ts";
