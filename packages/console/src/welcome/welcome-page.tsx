import { Link } from "wouter";
import { type ApiName, apiNames } from "../apis/api-name.ts";
import { useLogin } from "../connection/use-login.ts";
import { type DemoAccount, useEnvironment } from "../environment.ts";
import { Problem } from "../feedback/problem.tsx";
import { useTexts } from "../texts/languages.ts";
import { CodeBlock } from "../ui/code-block.tsx";
import { useObservable } from "../ui/observable.ts";
import { sampleCurl } from "./sample-curl.ts";

/** The first page: what this is, and one click into each API. */
export function WelcomePage() {
  const { welcome } = useTexts();
  const { demo } = useEnvironment();
  const account = demo?.accounts.find(({ api }) => api === "taler-merchant");
  return (
    <>
      <section className="hero">
        <h1>{welcome.title}</h1>
        <p className="lead">{welcome.lead}</p>
      </section>
      <ul className="cards">
        {apiNames.map((api) => (
          <li key={api}>
            <ApiCard api={api} account={demo?.accounts.find((candidate) => candidate.api === api)} />
          </li>
        ))}
      </ul>
      {demo && <DemoAccounts accounts={demo.accounts} />}
      {account && (
        <section>
          <h2>{welcome.curl}</h2>
          <p className="soft">{welcome.curlLead}</p>
          <SampleCall account={account} />
        </section>
      )}
    </>
  );
}

function ApiCard({ api, account }: { readonly api: ApiName; readonly account: DemoAccount | undefined }) {
  const { apis, welcome } = useTexts();
  const { connections, docs } = useEnvironment();
  const isConnected = useObservable(connections.states)[api].status === "connected";
  const login = useLogin();
  const { title, summary } = apis[api];
  return (
    <article className="card" aria-labelledby={`card-${api}`}>
      <h2 id={`card-${api}`}>{title}</h2>
      <p className="soft">{summary}</p>
      <div className="card-actions">
        {isConnected ? (
          <Link className="button primary" href={`/${api}`}>
            {welcome.continue}
          </Link>
        ) : (
          account && (
            <button type="button" className="button primary" disabled={login.isPending} onClick={() => login.logInAs(account)}>
              {login.isPending ? welcome.demoBusy : welcome.demo}
            </button>
          )
        )}
        {!isConnected && <Link href={`/${api}`}>{welcome.other}</Link>}
        {docs !== undefined && (
          <p className="card-links">
            <a href={`${docs}${api}/`}>{welcome.reference}</a> · <a href={`${docs}${api}/openapi.json`}>{welcome.openapi}</a>
          </p>
        )}
      </div>
      {login.error !== null && <Problem error={login.error} />}
    </article>
  );
}

function DemoAccounts({ accounts }: { readonly accounts: readonly DemoAccount[] }) {
  const { welcome, apis } = useTexts();
  const { accountColumns: columns } = welcome;
  const login = useLogin();
  return (
    <section>
      <h2 id="accounts-title">{welcome.accounts}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby="accounts-title">
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.api}</th>
              <th scope="col">{columns.user}</th>
              <th scope="col">{columns.password}</th>
              <th scope="col">{columns.note}</th>
              <th>
                <span className="visually-hidden">{welcome.demo}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={`${account.api}/${account.user}`}>
                <td>{apis[account.api].title}</td>
                <th scope="row">
                  <code>{account.user}</code>
                </th>
                <td>
                  <code>{account.apiClient === undefined ? account.password : `${account.apiClient} / ${account.password}`}</code>
                </td>
                <td>{account.note && welcome[account.note]}</td>
                <td>
                  <button
                    type="button"
                    className="button small"
                    disabled={login.isPending}
                    aria-label={`${welcome.useAccount(account.user)}, ${apis[account.api].title}`}
                    onClick={() => login.logInAs(account)}
                  >
                    {welcome.useAccount(account.user)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {login.error !== null && <Problem error={login.error} />}
    </section>
  );
}

function SampleCall({ account }: { readonly account: DemoAccount }) {
  const { welcome } = useTexts();
  const { baseUrl } = useEnvironment();
  return <CodeBlock label={welcome.curl} code={sampleCurl(account, baseUrl(account.api))} />;
}
