import { createContext, useContext } from "react";
import type { ApiName } from "./apis/api-name.ts";
import type { Connections } from "./connection/connections.ts";
import type { Recorder } from "./wire/record-calls.ts";

/** An account that everybody may use. */
export interface DemoAccount {
  readonly api: ApiName;
  /** Instance, account or end user. */
  readonly user: string;
  /** Of the user, or of the API client at OneWelcome. */
  readonly password: string;
  /** OneWelcome only. */
  readonly apiClient?: string | undefined;
  readonly note?: "twoFactor" | "locked" | undefined;
}

/** The demo that the server, or the mock, offers. */
export interface Demo {
  readonly accounts: readonly DemoAccount[];
  /** The TAN that was sent last for a challenge, where the demo shows TANs. */
  readonly lastTan: (challengeId: string) => Promise<string | undefined>;
}

/** What the page runs on: a server, or the mock. */
export interface Environment {
  readonly connections: Connections;
  readonly recorder: Recorder;
  /** Undefined: the server has accounts of its owner. */
  readonly demo: Demo | undefined;
  /** Default base URL of an API. */
  readonly baseUrl: (api: ApiName) => string;
  /** Where the references stand, with a slash at the end. Undefined: nowhere. */
  readonly docs: string | undefined;
  /** Milliseconds since 1970. The mock has a clock that can be advanced. */
  readonly now: () => number;
}

/** Provides the environment to all components. */
export const EnvironmentContext = createContext<Environment | undefined>(undefined);

/** The environment of the page. */
export function useEnvironment(): Environment {
  const environment = useContext(EnvironmentContext);
  if (environment === undefined) throw new Error("useEnvironment() needs an <EnvironmentContext> around the component.");
  return environment;
}
