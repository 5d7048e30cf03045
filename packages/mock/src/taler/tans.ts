import type { TanNotice } from "@token-apis/server";

/** The TANs that were sent. */
export interface Tans {
  /** Since `reset`, the oldest first. Grows while you look at it. */
  readonly tans: readonly TanNotice[];
  /** The TAN that was sent last for a challenge, or at all; `undefined` for none. */
  readonly lastTan: (challengeId?: string) => string | undefined;
}

/** An inbox for TANs. */
export function createTans(): Tans & { readonly receive: (notice: TanNotice) => void; readonly clear: () => void } {
  const tans: TanNotice[] = [];
  return {
    tans,
    lastTan: (challengeId) => tans.findLast((notice) => challengeId === undefined || notice.challengeId === challengeId)?.tan,
    receive: (notice) => void tans.push(notice),
    clear() {
      tans.length = 0;
    },
  };
}
