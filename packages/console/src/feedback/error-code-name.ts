import type { errorCodes as bankCodes } from "@token-apis/contracts/taler-corebank/error-codes";
import type { errorCodes as merchantCodes } from "@token-apis/contracts/taler-merchant/error-codes";

/** Name of an error code that one of the contracts documents. A language without a sentence for it does not compile. */
export type ErrorCodeName = keyof typeof bankCodes | keyof typeof merchantCodes;
