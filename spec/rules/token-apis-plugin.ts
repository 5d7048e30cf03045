// Redocly plugin with the rules for the contracts in spec/, in addition to Redocly's own.
// Node strips the types, so neither `redocly lint` nor the build compiles it.
import type { Plugin } from "@redocly/openapi-core";
import { bodyExample } from "./body-example.ts";
import { describedMember } from "./described-member.ts";
import { errorResponseCodes } from "./error-response-codes.ts";
import { errorResponseSchema } from "./error-response-schema.ts";
import { knownExtension } from "./known-extension.ts";
import { operationId } from "./operation-id.ts";
import { operationRefusal } from "./operation-refusal.ts";
import { operationSince } from "./operation-since.ts";
import { wellFormedErrorCodes } from "./well-formed-error-codes.ts";
import { wellFormedPagination } from "./well-formed-pagination.ts";
import { wellFormedPermission } from "./well-formed-permission.ts";
import { wellFormedSince } from "./well-formed-since.ts";
import { wellFormedUpstream } from "./well-formed-upstream.ts";
import { wellFormedValues } from "./well-formed-values.ts";

/** The rules, named `token-apis/<rule>` in redocly.yaml. */
export default function tokenApisPlugin(): Plugin {
  return {
    id: "token-apis",
    rules: {
      oas3: {
        "body-example": bodyExample,
        "described-member": describedMember,
        "error-response-codes": errorResponseCodes,
        "error-response-schema": errorResponseSchema,
        "known-extension": knownExtension,
        "operation-id": operationId,
        "operation-refusal": operationRefusal,
        "operation-since": operationSince,
        "well-formed-error-codes": wellFormedErrorCodes,
        "well-formed-pagination": wellFormedPagination,
        "well-formed-permission": wellFormedPermission,
        "well-formed-since": wellFormedSince,
        "well-formed-upstream": wellFormedUpstream,
        "well-formed-values": wellFormedValues,
      },
    },
  };
}
