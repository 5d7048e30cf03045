import type { StatusAnswer } from "../call/answer.ts";
import type { Auth } from "../auth.ts";
import type { RelativeTime, Timestamp } from "../time.ts";
import type { GatewayError } from "../errors/gateway-error.ts";
import type { InvalidBodyError } from "../errors/invalid-body-error.ts";

/**
 * The calls that both Taler APIs have. `username` is part of the corebank's paths; the merchant's paths ignore it.
 */
export interface TokenCalls {
  createToken(args: CreateTokenCall): Promise<CreateTokenAnswer>;
  revokeCurrentToken(args: TokenCall): Promise<StatusAnswer>;
  sendChallenge(args: ChallengeCall): Promise<SentAnswer>;
  confirmChallenge(args: ConfirmCall): Promise<StatusAnswer>;
}

/** A client that has at least these calls. */
export type TokenClient = {
  readonly [Name in keyof TokenCalls]: (args: never) => ReturnType<TokenCalls[Name]>;
};

/** Body of the client's `createToken`: `scope`, and optionally `duration`, `refreshable` and `description`. */
export type TokenRequest<Client extends TokenClient> =
  NonNullable<Parameters<Client["createToken"]>[0]> extends { readonly body: infer Body } ? Body : never;

/** The members of a token request that both APIs have. */
export interface AnyTokenRequest {
  readonly scope: string;
  readonly duration?: RelativeTime | null;
  readonly refreshable?: boolean | null;
}

interface TokenCall {
  readonly path: { readonly username: string };
  readonly auth?: Auth;
  readonly signal?: AbortSignal;
}

interface CreateTokenCall extends TokenCall {
  readonly body: AnyTokenRequest;
  readonly headers?: { readonly "Taler-Challenge-Ids": string };
}

interface ChallengeCall extends TokenCall {
  readonly path: { readonly username: string; readonly challenge_id: string };
}

interface ConfirmCall extends ChallengeCall {
  readonly body: { readonly tan: string };
}

type CreateTokenAnswer =
  | StatusAnswer<200, true, TokenBody>
  | StatusAnswer<202, true, { readonly challenges: readonly ChallengeBody[]; readonly combi_and: boolean }>
  | StatusAnswer<number, false>;

type SentAnswer =
  | StatusAnswer<200, true, { readonly solve_expiration: Timestamp; readonly earliest_retransmission: Timestamp }>
  | StatusAnswer<number, false>;

/** A challenge as both Taler APIs send it. */
export interface ChallengeBody {
  readonly challenge_id: string;
  /** The channel on which the TAN is sent. */
  readonly tan_channel: "sms" | "email";
  /** Masked address that the TAN is sent to: `***1234`. */
  readonly tan_info: string;
}

interface TokenBody {
  readonly access_token: string;
  readonly expiration: Timestamp;
  /** Only the merchant sends it. The corebank grants what was requested. */
  readonly refreshable?: boolean;
}

/**
 * The calls of a session. They accept errors without a readable body, because the status is enough: a proxy may answer 401 with
 * an empty body or with a page.
 */
export function tolerantCalls(client: TokenClient): TokenCalls {
  const { createToken, revokeCurrentToken, sendChallenge, confirmChallenge } = client;
  return {
    createToken: tolerant(createToken),
    revokeCurrentToken: tolerant(revokeCurrentToken),
    sendChallenge: tolerant(sendChallenge),
    confirmChallenge: tolerant(confirmChallenge),
  } as unknown as TokenCalls;
}

const tolerant =
  (call: TokenClient[keyof TokenClient]) =>
  (args: never): Promise<StatusAnswer> =>
    call(args).catch((error: unknown) => {
      const { answer } = (error ?? {}) as Partial<InvalidBodyError | GatewayError>;
      if (answer?.ok === false) return answer;
      throw error;
    });
