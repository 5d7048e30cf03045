import { useEffect, useRef, useState } from "react";
import type { Connection } from "../apis/connection.ts";
import type { TokenRow } from "../apis/token-row.ts";
import { Problem } from "../feedback/problem.tsx";
import { toast } from "../feedback/toasts.tsx";
import { useTexts } from "../texts/languages.ts";
import { Confirmation } from "../ui/confirmation.tsx";
import { Modal } from "../ui/modal.tsx";

/** What the user wants to revoke. */
export type Revocation = { readonly kind: "some"; readonly rows: readonly TokenRow[] } | { readonly kind: "others" };

interface RevokeFlowProps {
  readonly connection: Connection;
  readonly revocation: Revocation;
  /** Called instead when the token of this page is among them. */
  readonly onSignOut: () => void;
  readonly onEnd: () => void;
}

/** Asks, revokes one token after the other, and reports what came of it. */
export function RevokeFlow({ connection, revocation, onSignOut, onEnd }: RevokeFlowProps) {
  const { revoke: texts, tokens } = useTexts();
  const [isConfirmed, setConfirmed] = useState(false);
  if (isConfirmed) return <Progress {...{ connection, revocation, onSignOut, onEnd }} />;
  const endsSession = revocation.kind === "some" && revocation.rows.some(({ isThisSession }) => isThisSession);
  const [only] = revocation.kind === "some" ? revocation.rows : [];
  const title =
    revocation.kind === "others"
      ? texts.titleOthers
      : revocation.rows.length === 1
        ? texts.titleOne(only?.name ?? tokens.nameless)
        : texts.titleMany(revocation.rows.length);
  return (
    <Confirmation
      title={title}
      description={
        <>
          {revocation.kind === "others" ? texts.leadOthers : texts.lead} {endsSession && texts.leadThis}
        </>
      }
      confirm={texts.confirm}
      cancel={texts.cancel}
      onConfirm={() => setConfirmed(true)}
      onCancel={onEnd}
    />
  );
}

function Progress({ connection, revocation, onSignOut, onEnd }: RevokeFlowProps) {
  const { revoke: texts, tokens } = useTexts();
  const [done, setDone] = useState(0);
  const [total, setTotal] = useState<number | undefined>();
  const [failures, setFailures] = useState<readonly unknown[]>([]);
  const hasStarted = useRef(false);

  useEffect(() => {
    // React starts effects twice in development.
    if (hasStarted.current) return;
    hasStarted.current = true;
    void revokeAll();
  });

  async function revokeAll(): Promise<void> {
    const { signal } = new AbortController();
    const failed: unknown[] = [];
    try {
      const rows = await rowsOf(connection, revocation, signal);
      setTotal(rows.length);
      // The token of this page comes last, since the others need it. Signing out revokes it.
      for (const row of rows.filter(({ isThisSession }) => !isThisSession)) {
        try {
          await connection.revoke(row.id, signal);
          setDone((count) => count + 1);
        } catch (error) {
          failed.push(error);
        }
      }
      if (failed.length > 0) return setFailures(failed);
      if (rows.some(({ isThisSession }) => isThisSession)) onSignOut();
      else toast(texts.done(rows.length));
      onEnd();
    } catch (error) {
      setFailures([...failed, error]);
    }
  }

  return (
    <Modal title={texts.confirm} onClose={onEnd}>
      {failures.length === 0 ? (
        <>
          <p role="status">{total === undefined ? tokens.loading : texts.progress(done, total)}</p>
          <progress max={total ?? 1} value={total === undefined ? undefined : done} aria-label={texts.confirm} />
        </>
      ) : (
        <Problem error={failures[0]}>
          <p>{texts.partly(failures.length)}</p>
        </Problem>
      )}
    </Modal>
  );
}

async function rowsOf(connection: Connection, revocation: Revocation, signal: AbortSignal): Promise<readonly TokenRow[]> {
  if (revocation.kind === "some") return revocation.rows;
  const rows: TokenRow[] = [];
  for await (const row of connection.allTokens(signal)) if (!row.isThisSession) rows.push(row);
  return rows;
}
