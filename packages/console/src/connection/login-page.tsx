import { type FormEvent, useState } from "react";
import { Link } from "wouter";
import type { ApiName } from "../apis/api-name.ts";
import { useEnvironment } from "../environment.ts";
import { Problem } from "../feedback/problem.tsx";
import { useTexts } from "../texts/languages.ts";
import { Checkbox, Field, textOf } from "../ui/field.tsx";
import type { Notice } from "./connections.ts";
import { useLogin } from "./use-login.ts";

/** The form that connects to an API: server, user and password. */
export function LoginPage({ api, notice }: { readonly api: ApiName; readonly notice: Notice | undefined }) {
  const { connect, apis, welcome, menu, feedback } = useTexts();
  const { baseUrl } = useEnvironment();
  const login = useLogin();
  const [problems, setProblems] = useState<Problems>({});

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => textOf(data, name).trim();
    const form = {
      api,
      baseUrl: withSlash(text("baseUrl")),
      user: text("user"),
      // Spaces may belong to a password.
      password: textOf(data, "password"),
      apiClient: text("apiClient"),
      remember: data.has("remember"),
    };
    const found: Problems = {
      ...(!isHttpUrl(form.baseUrl) && { baseUrl: connect.invalidBaseUrl }),
      ...(form.user === "" && { user: connect.required }),
      ...(form.password === "" && { password: connect.required }),
      ...(api === "onewelcome" && form.apiClient === "" && { apiClient: connect.required }),
    };
    setProblems(found);
    const [first] = Object.keys(found);
    if (first === undefined) login.logIn(form);
    else event.currentTarget.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
  }

  return (
    <section className="narrow">
      <p>
        <Link href="/">← {menu.start}</Link>
      </p>
      <h1>{connect.title(apis[api].title)}</h1>
      {notice && (
        <p role="status" className="notice">
          {notice === "over" ? feedback.expiredOver : feedback.expiredRefused}
        </p>
      )}
      <form className="form" noValidate onSubmit={submit}>
        <Field
          label={connect.baseUrl}
          hint={connect.baseUrlHint}
          problem={problems.baseUrl}
          name="baseUrl"
          type="url"
          required
          defaultValue={baseUrl(api)}
          spellCheck={false}
        />
        {api === "onewelcome" ? <ApiClientFields problems={problems} /> : <PasswordFields api={api} problems={problems} />}
        {api !== "onewelcome" && <Checkbox label={connect.remember} hint={connect.rememberHint} name="remember" />}
        {login.error !== null && <Problem error={login.error} />}
        <div className="actions">
          {login.isPending && (
            <button type="button" className="button" onClick={login.cancel}>
              {connect.cancel}
            </button>
          )}
          <button type="submit" className="button primary" disabled={login.isPending}>
            {login.isPending ? connect.busy : connect.submit}
          </button>
        </div>
      </form>
      <DemoHint api={api} disabled={login.isPending} onUse={login.logInAs} label={welcome.useAccount} />
    </section>
  );
}

type Problems = Partial<Record<"baseUrl" | "user" | "password" | "apiClient", string>>;

/** Names are no words of a language. */
const nameInput = { autoCapitalize: "none", spellCheck: false, required: true } as const;

/** The owner of the tokens logs in. */
function PasswordFields({ api, problems }: { readonly api: ApiName; readonly problems: Problems }) {
  const { connect, apis } = useTexts();
  return (
    <>
      <Field label={apis[api].user} problem={problems.user} name="user" autoComplete="username" {...nameInput} />
      <Field
        label={connect.password}
        problem={problems.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
    </>
  );
}

/** An application authenticates, and names the user. */
function ApiClientFields({ problems }: { readonly problems: Problems }) {
  const { connect, apis } = useTexts();
  return (
    <>
      <Field
        label={connect.apiClient}
        hint={connect.apiClientHint}
        problem={problems.apiClient}
        name="apiClient"
        autoComplete="off"
        {...nameInput}
      />
      <Field label={connect.apiSecret} problem={problems.password} name="password" type="password" autoComplete="off" required />
      <Field label={apis.onewelcome.user} problem={problems.user} name="user" autoComplete="off" {...nameInput} />
    </>
  );
}

interface DemoHintProps {
  readonly api: ApiName;
  readonly disabled: boolean;
  readonly onUse: ReturnType<typeof useLogin>["logInAs"];
  readonly label: (name: string) => string;
}

/** The demo accounts of the API, for those who have no account. */
function DemoHint({ api, disabled, onUse, label }: DemoHintProps) {
  const { welcome } = useTexts();
  const { demo } = useEnvironment();
  const accounts = demo?.accounts.filter((account) => account.api === api) ?? [];
  if (accounts.length === 0) return null;
  return (
    <aside className="demo-hint" aria-label={welcome.demoAccounts}>
      <p className="soft">{welcome.demoAccounts}</p>
      <ul className="inline-list">
        {accounts.map((account) => (
          <li key={account.user}>
            <button type="button" className="button small" disabled={disabled} onClick={() => onUse(account)}>
              {label(account.user)}
              {account.note && <span className="soft">({welcome[account.note]})</span>}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

const withSlash = (url: string): string => (url.endsWith("/") ? url : `${url}/`);

const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
