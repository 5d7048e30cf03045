import type { Operation } from "@token-apis/contracts";
import { corsHeaders } from "./cors.ts";
import type { HandlersOf } from "../handler.ts";
import type { ImplementOptions } from "../implement-options.ts";
import { createOperationPlan, type OperationPlan } from "../plan.ts";
import { addHeaders, type Envelope } from "../answer/write-response.ts";

/** One path of a contract: everything about it that does not change from request to request. */
export interface PathPlan<Context> {
  readonly template: string;
  /** By the method as it is sent. `HEAD` is there wherever `GET` is. */
  readonly plans: ReadonlyMap<string, OperationPlan<Context>>;
  /** Methods that the contract describes. */
  readonly methods: readonly string[];
  readonly envelope: Envelope;
}

/** Prepares the paths of a contract: validators, readers, handlers and headers are looked up here, once. */
export function planPaths<Name extends string, Context>(
  operations: Readonly<Record<Name, Operation>>,
  handlers: HandlersOf<Name, Context>,
  options: ImplementOptions<Name, Context>,
): PathPlan<Context>[] {
  const byTemplate = Map.groupBy(Object.keys(operations) as Name[], (name) => operations[name].path);
  return Array.from(byTemplate, ([template, names]) => {
    const plans = new Map(
      names.map((name) => {
        const plan = createOperationPlan(name, operations[name], handlers[name]?.bind(handlers), options);
        return [plan.operation.method.toUpperCase(), plan] as const;
      }),
    );
    const methods = [...plans.keys()];
    const get = plans.get("GET");
    if (get && !plans.has("HEAD")) plans.set("HEAD", get);
    const headers: Record<string, string> = { ...corsHeaders(options.cors) };
    addHeaders(headers, options.headersFor?.({ template, operations: names.map((name) => operations[name]) }) ?? {});
    const { "content-type": contentType, ...others } = headers;
    return { template, plans, methods, envelope: { headers: others, ...(contentType !== undefined && { contentType }) } };
  });
}
