import { Ajv2020 } from "ajv/dist/2020.js";
import type { Validator } from "@token-apis/contracts";

const ajv = new Ajv2020({ strict: false, inlineRefs: false });

/** Compiles a schema the way the build does, but at test time. */
export function validatorOf(schema: object): Validator {
  return ajv.compile(schema) as Validator;
}
