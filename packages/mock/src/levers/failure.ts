import type { StatusRange } from "@token-apis/contracts";

/**
 * How a call can go wrong beside the contract.
 *
 * - `network-error`: no answer; `fetch` rejects
 * - `timeout`: no answer ever, until the caller gives up
 * - `invalid-json`: the answer breaks off in the middle of its JSON
 * - `wrong-content-type`: a page of HTML with status 200, as a captive portal gives it
 * - a 5xx: the contract's answer if it documents the status, else a page of HTML, as a proxy gives it
 */
export type Failure = Breakage | StatusRange["5XX"];

/** The failures after which nothing is there that could be an answer of the contract. */
export type Breakage = "network-error" | "timeout" | "invalid-json" | "wrong-content-type";

/** The error of a call over a broken connection, as `fetch` reports it. */
export class BrokenLine extends TypeError {}

/**
 * Makes of an answer what comes out at the other end of the line.
 *
 * @param given - Aborted when the caller gives up, or the mock is reset.
 * @throws {BrokenLine} Nothing comes out.
 */
export async function breakAnswer(breakage: Breakage, response: Response, given: AbortSignal): Promise<Response> {
  const { status, headers } = response;
  switch (breakage) {
    case "network-error":
      throw new BrokenLine("Failed to fetch");
    case "timeout":
      return new Promise((_resolve, reject) => {
        const giveUp = (): void => reject(given.reason);
        given.addEventListener("abort", giveUp, { once: true });
        if (given.aborted) giveUp();
      });
    case "invalid-json": {
      const text = await response.text();
      // Else the caller would wait for the rest.
      headers.delete("content-length");
      return new Response(text.slice(0, Math.ceil(text.length / 2)), { status, headers });
    }
    case "wrong-content-type":
      return new Response(htmlOf(200), { headers: { "content-type": "text/html" } });
  }
}

/** A page that no contract describes. */
export const htmlOf = (status: number): string => `<!doctype html><title>${status}</title>`;
