import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Link, useLocation } from "wouter";
import type { Connection, CreatedToken, ScopeRights } from "../apis/connection.ts";
import type { TokenRow } from "../apis/token-row.ts";
import { useEnvironment } from "../environment.ts";
import { lacksPermission } from "../feedback/explain-error.ts";
import { Problem } from "../feedback/problem.tsx";
import { toast } from "../feedback/toasts.tsx";
import { useTexts } from "../texts/languages.ts";
import { CreateDialog } from "./create-dialog.tsx";
import { arrange, type Arrangement, firstArrangement, scopesOf } from "./arrange.ts";
import { ListControls } from "./list-controls.tsx";
import { RevokeFlow, type Revocation } from "./revoke-flow.tsx";
import { SecretDialog } from "./secret-dialog.tsx";
import { TokenList } from "./token-list.tsx";

/** A token that was just created, with the scope that it was created for. */
interface ShownSecret {
  readonly created: CreatedToken;
  readonly rights: ScopeRights;
}

/** The tokens of the logged-in user. */
export function TokensPage({ connection }: { readonly connection: Connection }) {
  const texts = useTexts();
  const { connections } = useEnvironment();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const list = connection.useTokens();
  const [arrangement, setArrangement] = useState<Arrangement>(firstArrangement);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [revocation, setRevocation] = useState<Revocation | undefined>();
  const [isCreating, setCreating] = useState(false);
  const [secret, setSecret] = useState<ShownSecret | undefined>();
  const { rows } = list;
  const shown = useMemo(() => arrange(rows ?? [], arrangement, texts), [rows, arrangement, texts]);
  const chosen = useMemo(() => (rows ?? []).filter(({ id }) => selected.has(id)), [rows, selected]);

  const signOut = async (): Promise<void> => {
    navigate("/");
    const revoked = await connections.logOut(connection.api);
    toast(revoked ? texts.feedback.signedOut : texts.feedback.signedOutUnsure);
  };

  return (
    <section aria-labelledby="tokens-title">
      <p>
        <Link href="/">← {texts.menu.start}</Link>
      </p>
      <header className="page-header">
        <div>
          <h1 id="tokens-title">
            {connection.creation ? texts.tokens.title : texts.tokens.titleOneWelcome}{" "}
            <span className="soft">{texts.tokens.of(connection.user)}</span>
          </h1>
          <p className="soft small">
            {texts.apis[connection.api].title}
            {connection.version && ` · ${texts.connect.version(connection.version.text)}`}
          </p>
          {connection.version?.isCompatible === false && <p className="notice">{texts.connect.incompatible}</p>}
        </div>
        <div className="actions">
          <button type="button" className="button" aria-busy={list.isFetching} onClick={list.refresh}>
            {texts.tokens.refresh}
          </button>
          <button type="button" className="button" onClick={() => void signOut()}>
            {texts.tokens.signOut}
          </button>
          {connection.creation && (
            <button type="button" className="button primary" onClick={() => setCreating(true)}>
              {texts.tokens.create}
            </button>
          )}
        </div>
      </header>

      {list.error && (
        <Problem error={list.error}>
          <div className="actions">
            <button type="button" className="button" onClick={list.refresh}>
              {texts.feedback.retry}
            </button>
            {lacksPermission(list.error) && (
              <button type="button" className="button" onClick={() => void connections.logOut(connection.api)}>
                {texts.feedback.logInAgain}
              </button>
            )}
          </div>
        </Problem>
      )}

      {rows === undefined ? (
        !list.error && <p role="status">{texts.tokens.loading}</p>
      ) : (
        <>
          <ListControls
            arrangement={arrangement}
            scopes={scopesOf(rows)}
            onChange={setArrangement}
            summary={list.isFetching ? texts.tokens.loading : texts.tokens.shown(shown.length, rows.length, list.hasMore)}
          />
          <SelectionBar
            connection={connection}
            chosen={chosen}
            canRevokeOthers={rows.some(({ isThisSession }) => isThisSession) && rows.length > 1}
            onRevoke={setRevocation}
            onClear={() => setSelected(new Set())}
          />
          <TokenList
            rows={shown}
            selected={selected}
            onSelect={(id, isSelected) => setSelected(toggle(selected, id, isSelected))}
            onRevoke={(row) => setRevocation({ kind: "some", rows: [row] })}
          />
          {shown.length === 0 && (
            <Empty connection={connection} isFiltered={rows.length > 0} onClear={() => setArrangement(firstArrangement)} />
          )}
          {list.hasMore && (
            <p className="more">
              <button type="button" className="button" disabled={list.isFetching} onClick={list.loadMore}>
                {list.isFetching ? texts.tokens.loading : texts.tokens.loadMore}
              </button>
            </p>
          )}
        </>
      )}

      {revocation && (
        <RevokeFlow
          connection={connection}
          revocation={revocation}
          onSignOut={() => void signOut()}
          onEnd={() => {
            setRevocation(undefined);
            setSelected(new Set());
            void queries.invalidateQueries();
          }}
        />
      )}
      {isCreating && connection.creation && (
        <CreateDialog
          creation={connection.creation}
          onClose={() => setCreating(false)}
          onCreated={(created, rights) => {
            setCreating(false);
            setSecret({ created, rights });
            void queries.invalidateQueries();
          }}
        />
      )}
      {secret && connection.creation && (
        <SecretDialog
          secret={secret.created.secret}
          example={connection.creation.example(secret.created.secret, secret.rights)}
          onClose={() => setSecret(undefined)}
        />
      )}
    </section>
  );
}

interface SelectionBarProps {
  readonly connection: Connection;
  readonly chosen: readonly TokenRow[];
  readonly canRevokeOthers: boolean;
  readonly onRevoke: (revocation: Revocation) => void;
  readonly onClear: () => void;
}

/** What can be done with several tokens at once. */
function SelectionBar({ connection, chosen, canRevokeOthers, onRevoke, onClear }: SelectionBarProps) {
  const { tokens } = useTexts();
  if (chosen.length > 0) {
    return (
      <div className="selection" role="status">
        <span>{tokens.selected(chosen.length)}</span>
        <button type="button" className="button small" onClick={onClear}>
          {tokens.clearSelection}
        </button>
        <button type="button" className="button small danger" onClick={() => onRevoke({ kind: "some", rows: chosen })}>
          {tokens.revokeSelected}
        </button>
      </div>
    );
  }
  if (!canRevokeOthers || connection.session === undefined) return null;
  return (
    <div className="selection">
      <button type="button" className="link-button" onClick={() => onRevoke({ kind: "others" })}>
        {tokens.revokeOthers}
      </button>
    </div>
  );
}

interface EmptyProps {
  readonly connection: Connection;
  /** Whether there are tokens, and the filter hides them. */
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

function Empty({ connection, isFiltered, onClear }: EmptyProps) {
  const { tokens } = useTexts();
  if (isFiltered) {
    return (
      <div className="empty">
        <p>{tokens.noMatch}</p>
        <button type="button" className="button" onClick={onClear}>
          {tokens.clearFilter}
        </button>
      </div>
    );
  }
  return (
    <div className="empty">
      <p>{connection.creation ? tokens.empty : tokens.emptyOneWelcome}</p>
      {connection.creation && <p className="soft">{tokens.emptyHint}</p>}
    </div>
  );
}

function toggle(selected: ReadonlySet<string>, id: string, isSelected: boolean): ReadonlySet<string> {
  const next = new Set(selected);
  if (isSelected) next.add(id);
  else next.delete(id);
  return next;
}
