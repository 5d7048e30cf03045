import type { Operation } from "@token-apis/contracts";
import type { Answer, StatusAnswer, SuccessBody } from "./call/answer.ts";
import type { CallOptions, MethodArguments } from "./call/client.ts";
import { itemsOf, nextId, paginationOf } from "./page.ts";

/**
 * Yields the items of a list, page by page: `for await (const token of paginate(merchant.listTokens))`.
 *
 * It takes the argument of the method. `limit` is the size of a page and the direction: positive from the lowest id upwards,
 * negative, which is the default, from the highest id downwards. The list starts after the id `offset`. Each page starts after the
 * last id of the page before, so items that come and go cause no gap and no repetition. Downwards, items that are created after
 * the start are not listed.
 *
 * @param method - A method whose operation has `x-pagination` in its contract. Others do not compile.
 * @throws {ApiError} For an answer that is not a 2xx. See `Method` for other errors.
 * @throws {InvalidBodyError} For a 200 without a list.
 * @throws {RangeError} When the ids do not continue in one direction, for example because the server repeats a page.
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

/** Type of the items. */
export type ItemOf<Types, Items extends string> =
  Body<Types> extends { readonly [Name in Items]: readonly (infer Item)[] } ? Item : never;
