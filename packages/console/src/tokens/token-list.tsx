import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { TokenRow } from "../apis/token-row.ts";
import { useNow } from "../ui/use-now.ts";
import { TokenItem } from "./token-item.tsx";

interface TokenListProps {
  readonly rows: readonly TokenRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (id: string, isSelected: boolean) => void;
  readonly onRevoke: (row: TokenRow) => void;
}

/** The list. Only the rows in view are in the document, so that ten thousand scroll as well as ten. */
export function TokenList({ rows, selected, onSelect, onRevoke }: TokenListProps) {
  const now = useNow();
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 96,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  if (rows.length === 0) return null;
  return (
    <ul ref={list} className="tokens" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="token"
              style={{ transform: `translateY(${start - offset}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              <TokenItem row={row} now={now} isSelected={selected.has(row.id)} onSelect={onSelect} onRevoke={onRevoke} />
            </li>
          )
        );
      })}
    </ul>
  );
}
