import type { BodyOf, Operation, StatusesOf } from "@token-apis/contracts";

/** Every operation of a contract by name: `operations` of `@token-apis/contracts/<api>/operations`. */
export type OperationTable<Operations> = { readonly [Name in keyof Operations]: Operation };

/** Names of the operations. */
export type NameOf<Operations> = keyof Operations & string;

type Responses<Row> =
  Row extends Operation<infer Types, infer _Items> ? (Types extends { responses: infer All } ? All : never) : never;

/** Statuses that the contract documents for an operation; a range and `default` stand for what no other names. */
export type StatusOf<Row> = {
  [Key in keyof Responses<Row>]: StatusesOf<Key, keyof Responses<Row>>;
}[keyof Responses<Row>] &
  number;

/** Body that the contract documents for a status of an operation; `undefined` for none. */
export type BodyAt<Row, Status> = {
  [Key in keyof Responses<Row>]: Status extends StatusesOf<Key, keyof Responses<Row>> ? BodyOf<Responses<Row>[Key]> : never;
}[keyof Responses<Row>];

/** As much of a body as one wants to say; a list is said whole. */
export type PartialBody<Body> = Body extends readonly unknown[] ? Body : Body extends object ? Partial<Body> : Body;
