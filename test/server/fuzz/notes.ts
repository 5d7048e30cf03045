import type { FuzzTarget } from "@token-apis/server/fuzz";

const json = (schema: object) => ({ "application/json": { schema } });
const error = { description: "No.", content: json({ $ref: "#/components/schemas/Error" }) };

/** A contract with parameters in each style, a body, two security schemes and a link. */
export const notesDocument = {
  openapi: "3.1.0",
  paths: {
    "/notes": {
      get: {
        operationId: "listNotes",
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer", minimum: 1 } },
          {
            name: "tags",
            in: "query",
            style: "pipeDelimited",
            explode: false,
            schema: { type: "array", items: { type: "string" } },
          },
          { name: "where", in: "query", style: "deepObject", schema: { type: "object", properties: { by: { type: "string" } } } },
        ],
        security: [],
        responses: {
          200: { description: "All.", content: json({ type: "array", items: { $ref: "#/components/schemas/Note" } }) },
          400: error,
        },
      },
      post: {
        operationId: "addNote",
        requestBody: { required: true, content: json({ $ref: "#/components/schemas/NewNote" }) },
        responses: {
          201: {
            description: "Added.",
            headers: { Location: { required: true, schema: { type: "string" } } },
            content: json({ $ref: "#/components/schemas/Note" }),
            links: { removeNote: { operationId: "removeNote", parameters: { id: "$response.body#/id" } } },
          },
          "4XX": error,
        },
      },
    },
    "/notes/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
      delete: { operationId: "removeNote", responses: { 204: { description: "Gone." }, default: error } },
    },
  },
  security: [{ key: [] }],
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" }, login: { type: "http", scheme: "basic" } },
    schemas: {
      NewNote: {
        allOf: [
          { type: "object", required: ["text"], properties: { text: { type: "string", minLength: 1, maxLength: 20 } } },
          { properties: { colour: { enum: ["red", "blue"] }, above: { $ref: "#/components/schemas/NewNote" } } },
        ],
      },
      Note: { type: "object", required: ["id", "text"], properties: { id: { type: "integer" }, text: { type: "string" } } },
      Error: { type: "object", required: ["reason"], properties: { reason: { type: "string" } } },
    },
  },
};

/** The ways in which `createNotes` can be wrong. */
export interface NotesFaults {
  readonly acceptsAnything?: boolean;
  readonly asksNoKey?: boolean;
  readonly forgetsLocation?: boolean;
  readonly fails?: boolean;
  readonly removesTwice?: boolean;
  readonly leavesTraces?: boolean;
}

/** A server for the notes, written by hand. */
export function createNotes(faults: NotesFaults = {}): FuzzTarget {
  const notes = new Map<number, unknown>();
  let last = 0;
  const refuse = (status: number): Response => Response.json({ reason: "no" }, { status });
  return {
    snapshot: () => [last, ...notes],
    async fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      const [, collection, id, ...rest] = pathname.split("/");
      if (collection !== "notes" || rest.length > 0 || id === "") return refuse(404);
      if (id === undefined && request.method === "GET") {
        const isSound = searchParams.getAll("limit").every((limit) => /^[1-9]\d*$/u.test(limit));
        return isSound ? Response.json([...notes.values()]) : refuse(400);
      }
      if (request.method !== (id === undefined ? "POST" : "DELETE")) return refuse(405);
      if (request.headers.get("x-key") !== "k" && faults.asksNoKey !== true) return refuse(401);
      if (id !== undefined) {
        if (notes.delete(Number(id))) return new Response(null, { status: 204 });
        if (faults.removesTwice === true && last > 0) return new Response(null, { status: 304 });
        return refuse(404);
      }
      if (request.headers.get("content-type") !== "application/json") return refuse(415);
      const body = await request.json().catch(() => undefined);
      if (faults.leavesTraces === true) last++;
      if (!isNewNote(body) && faults.acceptsAnything !== true) return refuse(400);
      if (faults.fails === true && JSON.stringify(body).includes("red")) return refuse(500);
      const note = { id: ++last, text: "x" };
      notes.set(note.id, note);
      const headers = faults.forgetsLocation === true ? {} : { Location: `/notes/${note.id}` };
      return Response.json(note, { status: 201, headers });
    },
  };
}

function isNewNote(body: unknown): boolean {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return false;
  const { text, colour = "red", above } = body as Record<string, unknown>;
  const length = typeof text === "string" ? Array.from(text).length : 0;
  const isColour = colour === "red" || colour === "blue";
  return length >= 1 && length <= 20 && isColour && (!("above" in body) || isNewNote(above));
}
