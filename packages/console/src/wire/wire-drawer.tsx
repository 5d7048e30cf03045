import { useState } from "react";
import { useEnvironment } from "../environment.ts";
import { useTexts } from "../texts/languages.ts";
import { CodeBlock } from "../ui/code-block.tsx";
import { Modal } from "../ui/modal.tsx";
import { useObservable } from "../ui/observable.ts";
import type { RecordedCall } from "./record-calls.ts";

/** The calls that the page sent, each with its answer, its place in the reference, and the curl command that repeats it. */
export function WireDrawer({ onClose }: { readonly onClose: () => void }) {
  const { wire } = useTexts();
  const { recorder } = useEnvironment();
  const calls = useObservable(recorder.calls);
  return (
    <Modal variant="drawer" title={wire.title} description={wire.lead} onClose={onClose}>
      {calls.length === 0 ? (
        <p className="empty">{wire.empty}</p>
      ) : (
        <>
          <ol className="calls">
            {calls.map((call) => (
              <li key={call.id}>
                <CallItem call={call} />
              </li>
            ))}
          </ol>
          <button type="button" className="button small" onClick={() => recorder.calls.set([])}>
            {wire.clear}
          </button>
        </>
      )}
    </Modal>
  );
}

function CallItem({ call }: { readonly call: RecordedCall }) {
  const { wire } = useTexts();
  const { docs } = useEnvironment();
  const [isOpen, setOpen] = useState(false);
  const { outcome } = call;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <code className="method">{call.method}</code> <code className="path">{call.path}</code>{" "}
        {outcome && (
          <span className={(outcome.status ?? 500) < 400 ? "status ok" : "status failed"}>{outcome.status ?? wire.failed}</span>
        )}
        {outcome && <span className="soft small"> {wire.duration(outcome.milliseconds)}</span>}
      </summary>
      {isOpen && (
        <div className="call">
          {call.operationId !== undefined && docs !== undefined && (
            <p>
              <a href={`${docs}${call.api}/#/${sectionOf(call.operationId)}/${call.operationId.toLowerCase()}`}>
                {wire.docs}: {call.operationId}
              </a>
            </p>
          )}
          {call.requestBody !== "" && (
            <>
              <h3>{wire.request}</h3>
              <CodeBlock label={wire.request} code={call.requestBody} />
            </>
          )}
          <h3>{wire.response}</h3>
          {outcome === undefined || outcome.responseBody === "" ? (
            <p className="soft">{outcome?.status === undefined ? wire.failed : wire.noBody}</p>
          ) : (
            <CodeBlock label={wire.response} code={outcome.responseBody} />
          )}
          <h3>{wire.curl}</h3>
          <CodeBlock label={wire.curl} code={call.curl} />
        </div>
      )}
    </details>
  );
}

/** The section of the references that has the operation, named by its tag in the contract. */
function sectionOf(operationId: string): string {
  if (operationId.endsWith("Challenge")) return "two-factor";
  return operationId === "getConfig" ? "configuration" : "access-tokens";
}
