import { errorCodes as corebank } from "@token-apis/contracts/taler-corebank/error-codes";
import { errorCodes as merchant } from "@token-apis/contracts/taler-merchant/error-codes";

// No contract describes the paths and methods that it does not have, so nothing there names their errors.
const undescribed = { GENERIC_METHOD_INVALID: 20, GENERIC_ENDPOINT_UNKNOWN: 21 } as const;

/** Name of an error code in the Taler registry, as far as the two APIs send it. */
export type ErrorName = keyof typeof merchant | keyof typeof corebank | "GENERIC_METHOD_INVALID" | "GENERIC_ENDPOINT_UNKNOWN";

/** Their numbers. */
export const errorCode: Readonly<Record<ErrorName, number>> = { ...merchant, ...corebank, ...undescribed };
