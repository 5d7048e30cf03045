import type { AnswerHeaders, Awaitable } from "@token-apis/contracts";
import { expect, expectTypeOf, it } from "vitest";
import type { TransparentApp } from "../../../packages/server/src/runtime/app.ts";
import { implement } from "../../../packages/server/src/runtime/implement.ts";
import { operations, validators } from "./support/books.ts";

// The shape that the build gives `handlers.ts`.
interface Handlers<Context> {
  listBooks(request: { readonly query: { limit?: number } }, context: Context): Awaitable<ListBooksAnswer>;
  addBook(
    request: { readonly body: { title: string } },
    context: Context,
  ): Awaitable<{ readonly status: 201; readonly body: { title: string } }>;
  removeBook(request: { readonly path: { serial: number } }, context: Context): Awaitable<{ readonly status: 204 }>;
}
type ListBooksAnswer =
  | { readonly status: 200; readonly body: { books: { title: string }[] }; readonly headers?: AnswerHeaders }
  | { readonly status: 204; readonly headers?: AnswerHeaders };
interface User {
  readonly name: string;
}

const all: Handlers<User> = {
  listBooks: ({ query }, user) =>
    query.limit === 0 ? { status: 204 } : { status: 200, body: { books: [{ title: user.name }] } },
  addBook: async ({ body }) => ({ status: 201, body }),
  removeBook: () => ({ status: 204 }),
};
const authenticate = () => ({ context: { name: "Emma" } });

it("takes the generated handlers as they are, all of them or some", async () => {
  const app = implement(operations, all, { validators, authenticate });
  expectTypeOf(app).toEqualTypeOf<TransparentApp>();
  expect(await (await app.fetch(new Request("https://x.example/books"))).json()).toStrictEqual({ books: [{ title: "Emma" }] });
  const some: Partial<Handlers<User>> = {};
  expectTypeOf(implement(operations, some, { validators, authenticate })).toEqualTypeOf<TransparentApp>();
  expectTypeOf(implement(operations, {}, { validators })).toEqualTypeOf<TransparentApp>();
});

it("takes handlers that are methods of an object with a state of its own", async () => {
  class Shelf {
    #serials = new Set([7]);
    removeBook({ path }: { readonly path: { serial: number } }): { status: 204 | 404; body?: object } {
      return this.#serials.delete(path.serial) ? { status: 204 } : { status: 404, body: {} };
    }
  }
  const app = implement(operations, new Shelf(), { validators });
  const remove = async () => (await app.fetch(new Request("https://x.example/books/7", { method: "DELETE" }))).status;
  expect([await remove(), await remove()]).toStrictEqual([204, 404]);
});

it("refuses at compile time what would be missed at run time", () => {
  const { addBook: _, ...others } = all;
  // @ts-expect-error a full implementation must have every operation of the contract: addBook is missing
  const incomplete: Handlers<User> = others;
  // @ts-expect-error a status that the contract does not describe
  const undocumented: Handlers<User> = { ...all, removeBook: () => ({ status: 200 }) };
  // @ts-expect-error handlers that need to know the user need authenticate
  expect(() => implement(operations, all, { validators })).not.toThrow();
  // @ts-expect-error authenticate gives another context than the handlers want
  implement(operations, all, { validators, authenticate: () => ({ context: 5 }) });
  // @ts-expect-error a handler whose name is not an operation of the contract
  implement(operations, { lendBook: () => ({ status: 204 }) }, { validators });
  const { listBooks, addBook } = validators;
  // @ts-expect-error an operation would go unvalidated
  expect(() => implement(operations, {}, { validators: { listBooks, addBook } })).toThrow(
    'Operation "removeBook" has no validators.',
  );
  expect([incomplete, undocumented]).toHaveLength(2);
});
