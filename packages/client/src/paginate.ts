import type { Operation } from "@token-apis/contracts";
import type { Answer, StatusAnswer, SuccessBody } from "./call/answer.ts";
import type { CallOptions, MethodArguments } from "./call/client.ts";
import { itemsOf, nextId, paginationOf } from "./page.ts";

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
  const pagination = paginationOf(method.operation);
  const { limit, offset } = pagination;
  const { query, ...rest } = (args ?? {}) as CallOptions & { readonly query?: Readonly<Record<string, number>> };
  // Without a limit the server chooses the direction, which the first two items show.
  let ascending = query?.[limit] === undefined ? undefined : query[limit] > 0;

  for (let last = query?.[offset]; ;) {
    rest.signal?.throwIfAborted();
    const answer = await method({ ...rest, query: { ...query, [offset]: last } } as never);
    const found = itemsOf(answer, pagination);
    if (found.length === 0) return;
    for (const item of found) {
      ascending ??= last === undefined ? undefined : Number(item?.[pagination.id]) > last;
      last = nextId(method.operation, item, last, ascending);
      rest.signal?.throwIfAborted();
      yield item as ItemOf<Types, Items>;
    }
  }
}

/** A method that lists page by page. */
export interface PagedMethod<Types, Items extends string> {
  (args: never): Promise<StatusAnswer>;
  readonly operation: Operation<Types, Items>;
}

type Body<Types> = NonNullable<SuccessBody<Extract<Answer<Types>, StatusAnswer>>>;

/** Names of the lists in the 2xx bodies. An operation without pages has `string`, which is not one of them. */
export type ListsOf<Types> = {
  [Name in keyof Body<Types> & string]: Body<Types>[Name] extends readonly unknown[] ? Name : never;
}[keyof Body<Types> & string];

/** What the list holds. */
export type ItemOf<Types, Items extends string> =
  Body<Types> extends { readonly [Name in Items]: readonly (infer Item)[] } ? Item : never;
