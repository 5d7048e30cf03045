import type { TanNotice } from "../environment/environment.ts";

/** Prints a TAN, for servers that have no other way to send it: whoever reads the console has the second factor. */
export function announceTan(notice: TanNotice): void {
  console.log(formatTanNotice(notice));
}

/** `TAN for taler-merchant/shop by sms to ***1234: 12345678` */
export function formatTanNotice({ api, principal, channel, info, tan }: TanNotice): string {
  return `TAN for ${api}/${principal} by ${channel} to ${info}: ${tan}`;
}
