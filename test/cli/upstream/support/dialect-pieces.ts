/** What the readers look for: put in the wrong places it does more harm than noise. */
export const dialectPieces: readonly string[] = [
  ..."` `` * ** : :: | { } ( ) < > [ ] /* */ // ... => \" ' ? \\ + - $ ${ __proto__ constructor toString".split(" "),
  ...":http:statuscode:`200 OK`:~:query ~@since ~TALER_EC_~**Request:**~Endpoint: GET /~interface A {~enum ~type A = ".split("~"),
  ..."\n~\n\n~  ~\t~\r~\0~\uFEFF~\uD800~---|---|\n~¶\n~```\n~\n.. http:get:: /a\n~\n  .. ts:def:: A\n~HTTP/1.1 200 OK\n".split(
    "~",
  ),
  ..."\ndiff --git a/x b/x\n~\n@@ -1,3 +1,4 @@\n~\n 1 ".split("~"),
];
