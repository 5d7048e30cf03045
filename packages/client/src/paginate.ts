import type { Operation } from "@token-apis/contracts";
import type { Answer, AnswerOf, SuccessBody } from "./call/answer.ts";
import type { CallOptions, MethodArguments } from "./call/client.ts";
import { unusableBody } from "./errors/invalid-body-error.ts";
import { expectOk } from "./errors/api-error.ts";

/**
 * Yields the items of a list, page by page, until the server has no more: `for await (const token of paginate(merchant.listTokens))`.
 *
 * The argument is that of the method. Its `limit` is the size of a page and the direction: positive from the lowest id
 * upwards, negative or left out from the highest downwards. Its `offset` is the id to go on from, itself excluded. Each
 * page goes on from the last id of the one before, so what is created or revoked meanwhile neither repeats an item nor
 * hides one; going downwards, what is created after the start does not show.
 *
 * @param method - A method whose operation has `x-pagination` in its contract; others do not compile.
 * @throws {ApiError} For an answer that is not a 2xx; for the rest see `Method`. What was yielded before stays good.
 * @throws {InvalidBodyError} For a 200 without a list.
 * @throws {RangeError} The ids do not go on in one direction, so the server does not page as the contract says.
 * @throws The reason of `signal`, also between two items of a page.
 */
export async function* paginate<Types, Items extends ListsOf<Types>>(
  method: PagedMethod<Types, Items>,
  ...[args]: MethodArguments<Types>
): AsyncGenerator<ItemOf<Types, Items>, void, undefined> {
  const { operationId, pagination } = method.operation;
  if (!pagination) throw new TypeError(`${operationId} has no pages: its contract has no x-pagination.`);
  const { items, id, limit, offset } = pagination;
  const { query, ...rest } = (args ?? {}) as CallOptions & { readonly query?: Readonly<Record<string, number>> };
  // Without a limit the server chooses the direction, which the first two items show.
  let ascending = query?.[limit] === undefined ? undefined : query[limit] > 0;

  for (let last = query?.[offset]; ;) {
    rest.signal?.throwIfAborted();
    const answer = await method({ ...rest, query: { ...query, [offset]: last } } as never);
    const page = expectOk(answer) as Page | undefined;
    // Without a body it is a 204, which is how lists end.
    const found = page === undefined ? [] : page?.[items];
    if (!Array.isArray(found)) throw unusableBody(answer, `a list ${items}`);
    if (found.length === 0) return;
    for (const item of found as readonly Row[]) {
      const next = Number(item?.[id]);
      ascending ??= last === undefined ? undefined : next > last;
      if (!isBeyond(next, last, ascending)) {
        throw new RangeError(`${operationId}: expected ${id} to go ${ascending ? "up" : "down"} from ${last}, got ${next}.`);
      }
      last = next;
      rest.signal?.throwIfAborted();
      yield item as ItemOf<Types, Items>;
    }
  }
}

const isBeyond = (id: number, last: number | undefined, ascending: boolean | undefined): boolean =>
  Number.isSafeInteger(id) && (last === undefined || (ascending ? id > last : id < last));

/** A method that lists page by page. */
export interface PagedMethod<Types, Items extends string> {
  (args: never): Promise<AnswerOf>;
  readonly operation: Operation<Types, Items>;
}

/** As the server sent them: it may have drifted from its contract. */
type Row = Readonly<Record<string, unknown>> | null;
type Page = Readonly<Record<string, unknown>> | null;

type Body<Types> = NonNullable<SuccessBody<Extract<Answer<Types>, AnswerOf>>>;

/** Names of the lists in the 2xx bodies. An operation without pages has `string`, which is not one of them. */
type ListsOf<Types> = {
  [Name in keyof Body<Types> & string]: Body<Types>[Name] extends readonly unknown[] ? Name : never;
}[keyof Body<Types> & string];

/** What the list holds. */
export type ItemOf<Types, Items extends string> =
  Body<Types> extends { readonly [Name in Items]: readonly (infer Item)[] } ? Item : never;
