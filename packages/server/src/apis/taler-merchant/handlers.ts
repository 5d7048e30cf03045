import type { Handlers } from "@token-apis/contracts/taler-merchant/handlers";
import type { components } from "@token-apis/contracts/taler-merchant/types";
import { confirmChallenge } from "../../two-factor/confirm-challenge.ts";
import type { Environment } from "../../environment/environment.ts";
import { hasPermission } from "./permissions.ts";
import { toPage } from "../../store/paging.ts";
import { sendChallenge } from "../../two-factor/send-challenge.ts";
import { toTimestamp } from "../../environment/time.ts";
import type { Token } from "../../store/token-store.ts";
import { confirmAnswer, sendAnswer } from "../taler/challenge-answers.ts";
import { type ErrorAnswer, errorAnswer } from "../taler/error-answer.ts";
import { merchantConfig } from "./config.ts";
import { createToken } from "./create-token.ts";
import type { MerchantContext } from "./authenticate.ts";

/** The behaviour of the merchant backend, for its tokens. */
export function createHandlers(env: Environment): Handlers<MerchantContext> {
  const { store, clock } = env;
  return {
    createToken: (request, context) => createToken(request, context, env),

    async revokeCurrentToken(_request, { instance, token }) {
      if (token) await store.revokeToken(instance.owner, token.serial, clock.now());
      return { status: 204 };
    },

    async listTokens({ query }, { instance, token }) {
      if (!hasPermission(token?.scope, "tokens-read")) return forbidden("read");
      const page = toPage(query.limit, query.offset);
      const tokens = await store.listTokens(instance.owner, page, clock.now());
      return tokens.length === 0 ? { status: 204 } : { status: 200, body: { tokens: tokens.map(toTokenInfo) } };
    },

    async revokeToken({ path }, { instance, token }) {
      if (!hasPermission(token?.scope, "tokens-write")) return forbidden("revoke");
      const isRevoked = await store.revokeToken(instance.owner, path.serial, clock.now());
      if (isRevoked) return { status: 204 };
      const hint = "MERCHANT_GENERIC_ACCESS_TOKEN_UNKNOWN: No token of this instance has this serial.";
      return errorAnswer(404, "GENERIC_TOKEN_UNKNOWN", hint);
    },

    async sendChallenge({ path }, { instance }) {
      const outcome = await sendChallenge(instance, path.challenge_id, env);
      if (outcome.kind === "unsupported") {
        const hint = "GENERIC_FEATURE_NOT_IMPLEMENTED: This server cannot send codes on this channel.";
        return errorAnswer(501, "BANK_TAN_CHANNEL_NOT_SUPPORTED", hint);
      }
      return sendAnswer(outcome, {
        unknown: "MERCHANT_TAN_CHALLENGE_UNKNOWN",
        solved: "MERCHANT_TAN_CHALLENGE_SOLVED",
        "too-early": "MERCHANT_TAN_TOO_EARLY",
        undelivered: "MERCHANT_TAN_MFA_HELPER_EXEC_FAILED",
      });
    },

    async confirmChallenge({ path, body }, { instance }) {
      const { outcome } = await confirmChallenge(instance, path.challenge_id, body.tan, env);
      const answer = confirmAnswer(outcome, {
        unknown: "MERCHANT_TAN_CHALLENGE_UNKNOWN",
        wrong: "MERCHANT_TAN_CHALLENGE_FAILED",
        "too-many-tries": "MERCHANT_TAN_TOO_MANY_ATTEMPTS",
      });
      if (answer.status !== 409) return answer;
      return { ...answer, body: { ...answer.body, retry_counter: outcome.kind === "wrong" ? outcome.triesLeft : 0 } };
    },

    // A copy, since mocks may change an answer.
    getConfig: () => ({ status: 200, body: structuredClone(merchantConfig) }),
  };
}

const forbidden = (action: string): ErrorAnswer<403> =>
  errorAnswer(403, "GENERIC_FORBIDDEN", `The scope of the presented token does not allow it to ${action} tokens.`);

function toTokenInfo(token: Token): components["schemas"]["TokenInfo"] {
  const info: components["schemas"]["TokenInfo"] = {
    creation_time: toTimestamp(token.created),
    expiration: toTimestamp(token.expires),
    scope: token.scope,
    refreshable: token.refreshable,
    last_access: toTimestamp(token.lastAccess),
    serial: token.serial,
  };
  if (token.description !== undefined) info.description = token.description;
  return info;
}
