// Generated from spec/taler-merchant/openapi.yaml (Taler merchant backend, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { OperationExamples } from "../contract.ts";
import type { Operations } from "./operations.ts";

/** An example of each request body and response body, by operation: the contract's first, or a sample of the schema. */
export const examples: Readonly<Record<keyof Operations, OperationExamples>> = {
  confirmChallenge: {
    requestBody: { "application/json": { tan: "12345678" } },
    responses: {
      "400": { "application/json": { code: 22, path: "/tan", hint: "The member tan is missing." } },
      "404": {
        "application/json": {
          code: 5143,
          hint: "MERCHANT_TAN_CHALLENGE_UNKNOWN: there is no such challenge.",
        },
      },
      "409": {
        "application/json": {
          code: 5134,
          hint: "MERCHANT_TAN_CHALLENGE_FAILED: this is not the code that was sent.",
          retry_counter: 2,
        },
      },
      "413": { "application/json": { code: 32, hint: "The body is larger than 4096 bytes." } },
      "415": { "application/json": { code: 22, hint: "The body must be application/json." } },
      "429": {
        "application/json": { code: 5131, hint: "MERCHANT_TAN_TOO_MANY_ATTEMPTS: have a new code sent." },
      },
      "500": {
        "application/json": {
          code: 60,
          hint: "The server failed. Its log knows more under the id of this request.",
        },
      },
    },
  },
  createToken: {
    requestBody: {
      "application/json": { scope: "order-pos", duration: { d_us: 86400000000 }, description: "till 1" },
    },
    responses: {
      "200": {
        "application/json": {
          access_token: "secret-token:FCZ0H6XY5F3ZRBKAC16E5GE28MX0A6NG684NMWFNJM6EA2Y5G2P0",
          token: "secret-token:FCZ0H6XY5F3ZRBKAC16E5GE28MX0A6NG684NMWFNJM6EA2Y5G2P0",
          scope: "order-pos",
          expiration: { t_s: 1767312000 },
          refreshable: false,
        },
      },
      "202": {
        "application/json": {
          challenges: [
            { challenge_id: "17", tan_channel: "sms", tan_info: "***1234" },
            { challenge_id: "18", tan_channel: "email", tan_info: "a***@example.com" },
          ],
          combi_and: false,
        },
      },
      "400": {
        "application/json": { code: 22, path: "/scope", hint: "scope must be one of the known scopes." },
      },
      "401": { "application/json": { code: 2015, hint: "The credentials are missing or wrong." } },
      "403": {
        "application/json": {
          code: 16,
          hint: "The requested scope is wider than that of the presented token.",
        },
      },
      "404": { "application/json": { code: 2000, hint: "This backend has no such instance." } },
      "413": { "application/json": { code: 32, hint: "The body is larger than 4096 bytes." } },
      "415": { "application/json": { code: 22, hint: "The body must be application/json." } },
      "429": {
        "application/json": {
          code: 5131,
          hint: "Too many login attempts wait to be checked. Try again in 2 seconds.",
        },
      },
      "500": {
        "application/json": {
          code: 60,
          hint: "The server failed. Its log knows more under the id of this request.",
        },
      },
    },
  },
  getConfig: {
    responses: {
      "200": {
        "application/json": {
          version: "21:0:2",
          name: "taler-merchant",
          implementation: "urn:token-apis:reference-server",
          currency: "KUDOS",
          currencies: {
            KUDOS: {
              name: "Kudos",
              currency: "KUDOS",
              num_fractional_input_digits: 2,
              num_fractional_normal_digits: 2,
              num_fractional_trailing_zero_digits: 2,
              alt_unit_names: { "0": "ク" },
            },
          },
          exchanges: [
            {
              base_url: "https://exchange.example/",
              currency: "KUDOS",
              master_pub: "K3AGXBPDXGQNAFMF0DZMN68F381SF7KK4WQQC0M58XXD4XXH0DRG",
            },
          ],
          have_self_provisioning: false,
          have_donau: false,
        },
      },
      "404": { "application/json": { code: 2000, hint: "This backend has no such instance." } },
      "500": {
        "application/json": {
          code: 60,
          hint: "The server failed. Its log knows more under the id of this request.",
        },
      },
    },
  },
  listTokens: {
    responses: {
      "200": {
        "application/json": {
          tokens: [
            {
              creation_time: { t_s: 1767225600 },
              expiration: { t_s: 1767312000 },
              scope: "order-pos",
              refreshable: false,
              description: "till 1",
              last_access: { t_s: 1767229200 },
              serial: 42,
            },
            {
              creation_time: { t_s: 1767139200 },
              expiration: { t_s: "never" },
              scope: "all",
              refreshable: true,
              last_access: { t_s: 1767139200 },
              serial: 41,
            },
          ],
        },
      },
      "400": {
        "application/json": {
          code: 26,
          parameter: "limit",
          hint: "limit must be an integer of at most 64 bits.",
        },
      },
      "401": { "application/json": { code: 2015, hint: "The credentials are missing or wrong." } },
      "403": { "application/json": { code: 44, hint: "The token does not have the right to do this." } },
      "404": { "application/json": { code: 2000, hint: "This backend has no such instance." } },
      "500": {
        "application/json": {
          code: 60,
          hint: "The server failed. Its log knows more under the id of this request.",
        },
      },
    },
  },
  revokeCurrentToken: {
    responses: {
      "400": { "application/json": { code: 26, hint: "The path cannot be read." } },
      "401": { "application/json": { code: 2015, hint: "The credentials are missing or wrong." } },
      "404": { "application/json": { code: 2000, hint: "This backend has no such instance." } },
      "500": {
        "application/json": {
          code: 60,
          hint: "The server failed. Its log knows more under the id of this request.",
        },
      },
    },
  },
  revokeToken: {
    responses: {
      "400": {
        "application/json": {
          code: 26,
          parameter: "serial",
          hint: "serial must be an integer from 0 to 9007199254740991.",
        },
      },
      "401": { "application/json": { code: 2015, hint: "The credentials are missing or wrong." } },
      "403": { "application/json": { code: 44, hint: "The token does not have the right to do this." } },
      "404": {
        "application/json": {
          code: 41,
          hint: "MERCHANT_GENERIC_ACCESS_TOKEN_UNKNOWN: no token has this serial.",
        },
      },
      "500": {
        "application/json": {
          code: 60,
          hint: "The server failed. Its log knows more under the id of this request.",
        },
      },
    },
  },
  sendChallenge: {
    requestBody: { "application/json": {} },
    responses: {
      "200": {
        "application/json": {
          solve_expiration: { t_s: 1767229200 },
          earliest_retransmission: { t_s: 1767225660 },
        },
      },
      "400": { "application/json": { code: 22, hint: "The body is not JSON." } },
      "404": {
        "application/json": {
          code: 5143,
          hint: "MERCHANT_TAN_CHALLENGE_UNKNOWN: there is no such challenge.",
        },
      },
      "410": {
        "application/json": { code: 5143, hint: "MERCHANT_TAN_CHALLENGE_SOLVED: this challenge is solved." },
      },
      "413": { "application/json": { code: 32, hint: "The body is larger than 4096 bytes." } },
      "415": { "application/json": { code: 22, hint: "The body must be application/json." } },
      "429": {
        "application/json": {
          code: 5131,
          hint: "MERCHANT_TAN_TOO_EARLY: the next code can be sent in 42 seconds.",
        },
      },
      "500": {
        "application/json": {
          code: 60,
          hint: "The server failed. Its log knows more under the id of this request.",
        },
      },
      "501": {
        "application/json": {
          code: 5132,
          hint: "GENERIC_FEATURE_NOT_IMPLEMENTED: this server sends no text messages.",
        },
      },
      "502": {
        "application/json": {
          code: 5133,
          hint: "MERCHANT_TAN_MFA_HELPER_EXEC_FAILED: the code could not be sent.",
        },
      },
    },
  },
};
