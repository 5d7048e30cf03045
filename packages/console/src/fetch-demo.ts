import type { Demo, DemoAccount } from "./environment.ts";

/** What the server answers at `/demo.json`. It is there when the server runs on its demo seed, for this machine alone. */
interface DemoAnswer {
  readonly accounts: readonly DemoAccount[];
  /** The TANs that were sent, by challenge. */
  readonly tans: Readonly<Record<string, string>>;
}

/** The demo of the server, if it has one. */
export async function fetchDemo(): Promise<Demo | undefined> {
  const answer = await readDemo();
  return (
    answer && {
      accounts: answer.accounts,
      lastTan: async (challengeId) => (await readDemo())?.tans[challengeId],
    }
  );
}

async function readDemo(): Promise<DemoAnswer | undefined> {
  const response = await fetch(new URL("demo.json", document.baseURI), { cache: "no-store" }).catch(() => undefined);
  return response?.ok === true ? ((await response.json()) as DemoAnswer) : undefined;
}
