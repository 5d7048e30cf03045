import type { Handlers } from "@token-apis/contracts/taler-corebank/handlers";
import type { components } from "@token-apis/contracts/taler-corebank/types";
import { confirmChallenge } from "../../two-factor/confirm-challenge.ts";
import { mayList, mayRevoke, toScope } from "./scopes.ts";
import type { Directory } from "../../auth/directory.ts";
import type { Environment } from "../../environment/environment.ts";
import { noteConfirmation } from "../../two-factor/lock-out.ts";
import { toPage } from "../../store/paging.ts";
import { sendChallenge } from "../../two-factor/send-challenge.ts";
import { toTimestamp } from "../../environment/time.ts";
import type { Token } from "../../store/token-store.ts";
import { confirmAnswer, sendAnswer } from "../taler/challenge-answers.ts";
import { errorAnswer } from "../taler/error-answer.ts";
import { corebankConfig } from "./config.ts";
import { createToken } from "./create-token.ts";
import { notYours, scopeTooSmall } from "./forbidden.ts";
import { type CorebankContext, grantOf } from "./authenticate.ts";

/** Behaviour of the bank, as far as tokens go. */
export function createHandlers(directory: Directory, env: Environment): Handlers<CorebankContext> {
  const { store, clock } = env;
  return {
    createToken: (request, context) => createToken(request, context, env),

    async revokeCurrentToken({ path }, { caller }) {
      if (caller?.token === undefined) return passwordInVain();
      if (caller.account.name !== path.username) return notYours();
      await store.revokeToken(caller.account.owner, caller.token.serial, clock.now());
      return { status: 204 };
    },

    async listTokens({ path, query }, { caller }) {
      if (caller?.account.name !== path.username) return notYours();
      if (!mayList(grantOf(caller))) return scopeTooSmall("read");
      const page = toPage(query.limit ?? query.delta, query.offset ?? query.start);
      const tokens = await store.listTokens(caller.account.owner, page, clock.now());
      return tokens.length === 0 ? { status: 204 } : { status: 200, body: { tokens: tokens.map(toTokenInfo) } };
    },

    async revokeToken({ path }, { caller }) {
      if (caller?.account.name !== path.username) return notYours();
      if (!mayRevoke(grantOf(caller))) return scopeTooSmall("revoke");
      const isRevoked = await store.revokeToken(caller.account.owner, path.token_id, clock.now());
      if (isRevoked) return { status: 204 };
      return errorAnswer(404, "GENERIC_TOKEN_UNKNOWN", "No token of this account has this id.");
    },

    async sendChallenge({ path }) {
      const account = directory.find(path.username);
      const outcome = account ? await sendChallenge(account, path.challenge_id, env) : ({ kind: "unknown" } as const);
      // The bank's documents have no status of their own for a channel without a sender.
      const documented = outcome.kind === "unsupported" ? ({ kind: "undelivered" } as const) : outcome;
      return sendAnswer(documented, {}, "BANK_TRANSACTION_NOT_FOUND");
    },

    async confirmChallenge({ path, body }) {
      const account = directory.find(path.username);
      if (account === undefined) return confirmAnswer({ kind: "unknown" });
      const confirmation = await confirmChallenge(account, path.challenge_id, body.tan, env);
      await noteConfirmation(confirmation, account, env);
      return confirmAnswer(confirmation.outcome);
    },

    // A copy, since mocks may change an answer.
    getConfig: () => ({ status: 200, body: structuredClone(corebankConfig) }),
  };
}

const passwordInVain = () =>
  errorAnswer(400, "GENERIC_JSON_INVALID", "A password does not do here. Send the token that is to be revoked.");

function toTokenInfo(token: Token): components["schemas"]["TokenInfo"] {
  const info: components["schemas"]["TokenInfo"] = {
    creation_time: toTimestamp(token.created),
    expiration: toTimestamp(token.expires),
    scope: toScope(token.scope),
    refreshable: token.refreshable,
    last_access: toTimestamp(token.lastAccess),
    token_id: token.serial,
    row_id: token.serial,
  };
  if (token.description !== undefined) info.description = token.description;
  return info;
}
