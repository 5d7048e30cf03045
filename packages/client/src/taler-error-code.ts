import { errorCodes as corebank } from "@token-apis/contracts/taler-corebank/error-codes";
import { errorCodes as merchant } from "@token-apis/contracts/taler-merchant/error-codes";

/** Error codes of the Taler contracts by symbolic name: `answer.body.code === TalerErrorCode.BANK_ACCOUNT_LOCKED`. */
export const TalerErrorCode: typeof merchant & typeof corebank = { ...merchant, ...corebank };

/** One of the numbers. */
export type TalerErrorCode = (typeof TalerErrorCode)[keyof typeof TalerErrorCode];
