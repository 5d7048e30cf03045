import type { Operation, Pagination } from "@token-apis/contracts";
import type { StatusAnswer } from "./call/answer.ts";
import { expectOk } from "./errors/api-error.ts";
import { unusableBody } from "./errors/invalid-body-error.ts";

/** An item as the server sent it. The server may differ from its contract. */
type Row = Readonly<Record<string, unknown>> | null;

/**
 * The `x-pagination` of an operation.
 * @throws {TypeError} The operation has none.
 */
export function paginationOf({ operationId, pagination }: Operation): Pagination {
  if (pagination) return pagination;
  throw new TypeError(`${operationId} has no pages: its contract has no x-pagination.`);
}

/**
 * The items of one page. A 204 has none.
 * @throws {ApiError} The answer is not a 2xx.
 * @throws {InvalidBodyError} The body has no list.
 */
export function itemsOf(answer: StatusAnswer, { items }: Pagination): readonly Row[] {
  const body = expectOk(answer) as Readonly<Record<string, unknown>> | null | undefined;
  const found = body === undefined ? [] : body?.[items];
  if (!Array.isArray(found)) throw unusableBody(answer, `a list ${items}`);
  return found;
}

/**
 * The id of an item, which lies beyond the id before it. Without this check a server that repeats a page is read for ever.
 *
 * @param last - The id before, if there is one.
 * @param ascending - The direction of the list; `undefined` if only the ids show it.
 * @throws {RangeError} The id does not go on in this direction.
 */
export function nextId(operation: Operation, item: Row, last: number | undefined, ascending: boolean | undefined): number {
  const { id } = paginationOf(operation);
  const next = Number(item?.[id]);
  const isBeyond = last === undefined || (ascending ? next > last : next < last);
  if (Number.isSafeInteger(next) && isBeyond) return next;
  throw new RangeError(`${operation.operationId}: expected ${id} to go ${ascending ? "up" : "down"} from ${last}, got ${next}.`);
}
