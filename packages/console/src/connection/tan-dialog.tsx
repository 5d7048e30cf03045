import type { Challenge, SendOutcome } from "@token-apis/client";
import { type FormEvent, useEffect, useState } from "react";
import { useEnvironment } from "../environment.ts";
import { Problem } from "../feedback/problem.tsx";
import { useTexts } from "../texts/languages.ts";
import { Field } from "../ui/field.tsx";
import { Modal } from "../ui/modal.tsx";
import { useObservable } from "../ui/observable.ts";
import { useNow } from "../ui/use-now.ts";
import type { TanQuestion } from "./tan-dialogue.ts";

/** The questions of a second factor, whenever a login asks them. */
export function TanDialog() {
  const { connections } = useEnvironment();
  const question = useObservable(connections.tan);
  if (question === undefined) return null;
  return question.kind === "pick" ? <PickChallenge {...question} /> : <EnterTan {...question} />;
}

function PickChallenge({ challenges, answer, cancel }: Extract<TanQuestion, { kind: "pick" }>) {
  const { tan } = useTexts();
  return (
    <Modal title={tan.pickTitle} description={tan.pickLead} onClose={cancel}>
      <ul className="choices">
        {challenges.map((challenge) => (
          <li key={challenge.challenge_id}>
            <button type="button" className="button choice" onClick={() => answer(challenge)}>
              <strong>{tan.channels[challenge.tan_channel]}</strong> <span className="soft">{challenge.tan_info}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function EnterTan({ challenge, outcomes, answer, cancel }: Extract<TanQuestion, { kind: "enter" }>) {
  const { tan: texts, connect } = useTexts();
  const [send, setSend] = useState(outcomes.send);
  const [code, setCode] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (code.trim() !== "") answer(code.trim());
  };
  return (
    <Modal
      title={texts.title}
      description={texts.lead(texts.channels[challenge.tan_channel], challenge.tan_info)}
      onClose={cancel}
    >
      <form className="form" onSubmit={submit}>
        <Field
          label={texts.code}
          hint={texts.codeHint}
          problem={useProblem(outcomes.confirm)}
          name="tan"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <DemoTan challenge={challenge} sent={send} onUse={setCode} />
        <Resend challenge={challenge} send={send} onSent={setSend} />
        <div className="actions">
          <button type="button" className="button" onClick={cancel}>
            {connect.cancel}
          </button>
          <button type="submit" className="button primary">
            {texts.submit}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** What became of the code that was entered before. */
function useProblem(confirm: Extract<TanQuestion, { kind: "enter" }>["outcomes"]["confirm"]): string | undefined {
  const { tan } = useTexts();
  switch (confirm?.status) {
    case "wrong":
      return confirm.triesLeft === undefined ? tan.wrong : `${tan.wrong} ${tan.triesLeft(confirm.triesLeft)}`;
    case "expired":
      return tan.expired;
    case "too-many-tries":
      return tan.tooMany;
    case "unreachable":
      return tan.unreachable;
    default:
      return undefined;
  }
}

interface ResendProps {
  readonly challenge: Challenge;
  readonly send: SendOutcome;
  readonly onSent: (outcome: SendOutcome) => void;
}

/** The button "send another code", with a countdown until the server sends one. */
function Resend({ challenge, send, onSent }: ResendProps) {
  const { tan } = useTexts();
  const now = useNow();
  const [error, setError] = useState<unknown>();
  const resendAt = send.status === "sent" || send.status === "too-early" ? send.resendAt : undefined;
  const seconds = resendAt === undefined ? 0 : Math.ceil((resendAt.getTime() - now) / 1000);
  if (seconds > 0) {
    return <p className="soft">{tan.resendIn(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`)}</p>;
  }
  return (
    <div>
      <button type="button" className="link-button" onClick={() => void challenge.send().then(onSent, setError)}>
        {tan.resend}
      </button>
      {send.status === "unreachable" && <p className="field-problem">{tan.unreachable}</p>}
      {send.status === "too-early" && <p className="soft">{tan.tooEarly}</p>}
      {error !== undefined && <Problem error={error} />}
    </div>
  );
}

interface DemoTanProps {
  readonly challenge: Challenge;
  readonly sent: SendOutcome;
  readonly onUse: (tan: string) => void;
}

/** The code itself, where the demo shows it. */
function DemoTan({ challenge, sent, onUse }: DemoTanProps) {
  const { tan: texts } = useTexts();
  const { demo } = useEnvironment();
  const [tan, setTan] = useState<string | undefined>();
  useEffect(() => {
    let isCurrent = true;
    void demo?.lastTan(challenge.challenge_id).then((found) => isCurrent && setTan(found));
    return () => {
      isCurrent = false;
    };
  }, [demo, challenge, sent]);
  if (tan === undefined) return null;
  return (
    <p className="notice">
      {texts.demo(tan)}{" "}
      <button type="button" className="link-button" onClick={() => onUse(tan)}>
        {texts.demoFill}
      </button>
    </p>
  );
}
