import type { OperationModel } from "../../model/contract-model.ts";

/** Where an operation stands in its contract's reference page: Redoc's own addresses, tag first. Without a tag, the page's beginning. */
export function operationAddress({ tag, operationId }: Pick<OperationModel, "tag" | "operationId">): string {
  return tag === undefined ? "" : `#/${slug(tag)}/${slug(operationId)}`;
}

function slug(text: string): string {
  return encodeURIComponent(
    text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-"),
  );
}
