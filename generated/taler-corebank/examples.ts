// Generated from spec/taler-corebank/openapi.yaml (Taler corebank, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { OperationExamples } from "../contract.ts";
import type { Operations } from "./operations.ts";

/** An example of each request body and response body, by operation: the contract's first, or a sample of the schema. */
export const examples: Readonly<Record<keyof Operations, OperationExamples>> = {
  confirmChallenge: {
    requestBody: { "application/json": { tan: "12345678" } },
    responses: {
      "400": { "application/json": { code: 22, path: "/tan", hint: "The member tan is missing." } },
      "404": { "application/json": { code: 5143, hint: "There is no such challenge." } },
      "409": { "application/json": { code: 5134, hint: "This is not the code that was sent." } },
      "413": { "application/json": { code: 32, hint: "The body is larger than 4096 bytes." } },
      "415": { "application/json": { code: 22, hint: "The body must be application/json." } },
      "429": { "application/json": { code: 5131, hint: "Too many wrong codes. Have a new one sent." } },
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
      "application/json": { scope: "readonly", duration: { d_us: 86400000000 }, description: "phone" },
    },
    responses: {
      "200": {
        "application/json": {
          access_token: "secret-token:FCZ0H6XY5F3ZRBKAC16E5GE28MX0A6NG684NMWFNJM6EA2Y5G2P0",
          expiration: { t_s: 1767312000 },
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
        "application/json": {
          code: 22,
          path: "/scope",
          hint: "scope must be one of readonly, readwrite, revenue, wiregateway, observability.",
        },
      },
      "401": { "application/json": { code: 40, hint: "Account or password is wrong." } },
      "403": { "application/json": { code: 44, hint: "These credentials belong to another account." } },
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
          version: "11:0:7",
          name: "taler-corebank",
          bank_name: "Example Bank",
          base_url: "https://bank.example/",
          currency: "KUDOS",
          currency_specification: {
            name: "Kudos",
            num_fractional_input_digits: 2,
            num_fractional_normal_digits: 2,
            num_fractional_trailing_zero_digits: 2,
            alt_unit_names: { "0": "ク" },
          },
          allow_conversion: false,
          allow_registrations: false,
          allow_deletions: false,
          allow_edit_name: false,
          allow_edit_cashout_payto_uri: false,
          default_debit_threshold: "KUDOS:0",
          supported_tan_channels: ["sms", "email"],
          wire_type: "X_TALER_BANK",
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
  listTokens: {
    responses: {
      "200": {
        "application/json": {
          tokens: [
            {
              creation_time: { t_s: 1767225600 },
              expiration: { t_s: 1767312000 },
              scope: "readonly",
              refreshable: false,
              description: "phone",
              last_access: { t_s: 1767229200 },
              token_id: 42,
              row_id: 42,
            },
            {
              creation_time: { t_s: 1767139200 },
              expiration: { t_s: "never" },
              scope: "readwrite",
              refreshable: true,
              last_access: { t_s: 1767139200 },
              token_id: 41,
              row_id: 41,
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
      "401": { "application/json": { code: 40, hint: "Account or password is wrong." } },
      "403": { "application/json": { code: 44, hint: "These credentials belong to another account." } },
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
  revokeCurrentToken: {
    responses: {
      "400": {
        "application/json": {
          code: 22,
          hint: "Basic authentication is not supported here. Send the token that is to be revoked.",
        },
      },
      "401": { "application/json": { code: 40, hint: "Account or password is wrong." } },
      "403": { "application/json": { code: 44, hint: "These credentials belong to another account." } },
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
  revokeToken: {
    responses: {
      "400": {
        "application/json": {
          code: 26,
          parameter: "token_id",
          hint: "token_id must be an integer from 0 to 9007199254740991.",
        },
      },
      "401": { "application/json": { code: 40, hint: "Account or password is wrong." } },
      "403": { "application/json": { code: 44, hint: "These credentials belong to another account." } },
      "404": { "application/json": { code: 41, hint: "No token of this account has this id." } },
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
      "404": { "application/json": { code: 5107, hint: "There is no such challenge." } },
      "410": { "application/json": { code: 5143, hint: "This challenge is solved." } },
      "413": { "application/json": { code: 32, hint: "The body is larger than 4096 bytes." } },
      "415": { "application/json": { code: 22, hint: "The body must be application/json." } },
      "429": { "application/json": { code: 5131, hint: "The next code can be sent in 42 seconds." } },
      "500": {
        "application/json": {
          code: 60,
          hint: "The server failed. Its log knows more under the id of this request.",
        },
      },
      "502": { "application/json": { code: 5133, hint: "The code could not be sent." } },
    },
  },
};
