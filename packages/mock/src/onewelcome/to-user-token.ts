import type { Random, UserToken } from "@token-apis/server";
import { type Duration, toMilliseconds } from "../state/duration.ts";

/** A token of an end user, for a test. */
export interface GivenUserToken {
  /** Whose it is; need not be there before. @default the first user */
  readonly user?: string;
  /** @default "Client" */
  readonly client_name?: string;
  readonly device_name?: string;
  /** @default ["profile"] */
  readonly scopes?: readonly string[];
  /** @default "DEFAULT" */
  readonly type?: string;
  /** @default false */
  readonly refresh_token_issued?: boolean;
  /** From now on; zero or less is expired. @default "never" */
  readonly expiresIn?: Duration | "never";
  /** How long it has been there. @default not at all */
  readonly age?: Duration;
}

/** A token of a user as the store keeps it, with an id of its own. */
export function toUserToken(token: GivenUserToken, user: string, now: number, random: Random): UserToken {
  const { expiresIn = "never", age = {} } = token;
  return {
    user,
    id: toUuid(random(16)),
    clientName: token.client_name ?? "Client",
    deviceName: token.device_name,
    created: now - toMilliseconds(age),
    scopes: token.scopes ?? ["profile"],
    type: token.type ?? "DEFAULT",
    refreshTokenIssued: token.refresh_token_issued ?? false,
    expires: expiresIn === "never" ? expiresIn : now + toMilliseconds(expiresIn),
  };
}

/** RFC 9562, section 5.4: version 4 out of 16 random bytes. */
function toUuid(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, "0");
  });
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8), digits.slice(8, 10), digits.slice(10)]
    .map((part) => part.join(""))
    .join("-");
}
