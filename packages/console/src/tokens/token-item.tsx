import type { TokenRow } from "../apis/token-row.ts";
import { useTexts } from "../texts/languages.ts";
import { Moment } from "../ui/moment.tsx";

interface TokenItemProps {
  readonly row: TokenRow;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly isSelected: boolean;
  readonly onSelect: (id: string, isSelected: boolean) => void;
  readonly onRevoke: (row: TokenRow) => void;
}

/** One token: what it is, what it may do, how long it lives. */
export function TokenItem({ row, now, isSelected, onSelect, onRevoke }: TokenItemProps) {
  const texts = useTexts();
  const { tokens } = texts;
  const name = row.name ?? tokens.nameless;
  return (
    <>
      <input
        type="checkbox"
        className="token-select"
        aria-label={tokens.select(`${name}, ${tokens.id} ${row.id}`)}
        checked={isSelected}
        onChange={({ currentTarget }) => onSelect(row.id, currentTarget.checked)}
      />
      <div className="token-main">
        <p className="token-name">
          <strong className={row.name === undefined ? "soft" : undefined}>{name}</strong>
          {row.device !== undefined && <span className="soft"> · {row.device}</span>}
          {row.isThisSession && <span className="badge accent">{tokens.thisSession}</span>}
          {row.isRefreshable && <span className="badge">{tokens.refreshable}</span>}
          {row.usesFingerprint === true && <span className="badge">{tokens.fingerprint}</span>}
        </p>
        <ul className="scopes" aria-label={tokens.scopeFilter}>
          {row.scopes.map((scope) => (
            <li key={scope} title={scope}>
              {texts.scopes[scope]?.name ?? scope}
            </li>
          ))}
        </ul>
        <dl className="token-times">
          {row.created && (
            <div>
              <dt>{tokens.created}</dt>
              <dd>
                <Moment date={row.created} now={now} />
              </dd>
            </div>
          )}
          <Expiry row={row} now={now} />
          {row.lastUsed && (
            <div>
              <dt>{tokens.lastUsed}</dt>
              <dd>
                <Moment date={row.lastUsed} now={now} />
              </dd>
            </div>
          )}
        </dl>
      </div>
      <button
        type="button"
        className="button small token-revoke"
        aria-label={tokens.revokeNamed(`${name}, ${tokens.id} ${row.id}`)}
        onClick={() => onRevoke(row)}
      >
        {tokens.revoke}
      </button>
    </>
  );
}

function Expiry({ row: { expires, isExpired }, now }: { readonly row: TokenRow; readonly now: number }) {
  const { tokens } = useTexts();
  if (expires === undefined && isExpired !== true) return null;
  const isOver = isExpired === true || (expires instanceof Date && expires.getTime() <= now);
  return (
    <div className={isOver ? "over" : undefined}>
      <dt>{isOver ? tokens.expired : tokens.expires}</dt>
      <dd>
        {expires instanceof Date && <Moment date={expires} now={now} />}
        {expires === "never" && <span className="badge warning">{tokens.never}</span>}
      </dd>
    </div>
  );
}
