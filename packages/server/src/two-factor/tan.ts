import { digestOf, isSameDigest } from "../auth/digest.ts";
import type { Environment, TanNotice } from "../environment/environment.ts";

const DIGITS = 8;

/** Eight random digits, or the fixed ones of a test. */
export function createTan({ random, fixedTan }: Pick<Environment, "random" | "fixedTan">): string {
  if (fixedTan !== undefined) return fixedTan;
  // 64 bits over 10^8 values: no digit is noticeably likelier than another.
  const number = random(8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) % 10n ** BigInt(DIGITS);
  return number.toString().padStart(DIGITS, "0");
}

/** What the store keeps in a TAN's place; the same TAN differs from challenge to challenge. */
export function tanDigest(challengeId: string, tan: string): string {
  return digestOf(`${challengeId}:${tan}`);
}

/** Whether the input is the TAN, with or without the prefix `T-` that messages show. */
export function isTan(typed: string, challengeId: string, digest: string): boolean {
  return isSameDigest(tanDigest(challengeId, typed.replace(/^T-/u, "")), digest);
}

/** Prints a TAN, for servers without a way to send it. Anyone who reads the console has the second factor. */
export function announceTan(notice: TanNotice): void {
  console.log(formatTanNotice(notice));
}

/** `TAN for taler-merchant/shop by sms to ***1234: 12345678` */
export function formatTanNotice({ api, principal, channel, info, tan }: TanNotice): string {
  return `TAN for ${api}/${principal} by ${channel} to ${info}: ${tan}`;
}
