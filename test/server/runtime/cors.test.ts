import { expect, it } from "vitest";
import { booksApp } from "./support/books-app.ts";

const cors = { requestHeaders: ["Authorization", "Content-Type"] };
const preflight = { headers: { Origin: "https://y.example", "Access-Control-Request-Method": "DELETE" } };

it("answers a preflight with 204, the methods of the path and the request headers", async () => {
  const { headers, status } = await booksApp({}, { cors }).call("OPTIONS /books/1", preflight);
  expect(status).toBe(204);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("access-control-allow-methods")).toBe("DELETE");
  expect(headers.get("access-control-allow-headers")).toBe("Authorization, Content-Type");
  expect(headers.get("access-control-max-age")).toBe("600");
});

it.each(["GET /books", "GET /nothing", "PUT /books", "GET /books?limit=x"])(
  "lets a page read the answer to %s, its headers included",
  async (line) => {
    const { headers } = await booksApp({ listBooks: () => ({ status: 204 }) }, { cors }).call(line);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toBe("WWW-Authenticate, Allow, Retry-After, X-Request-Id");
  },
);

it("says nothing of other origins unless it is asked to", async () => {
  const { headers } = await booksApp().call("OPTIONS /books/1", preflight);
  expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toStrictEqual([]);
});
