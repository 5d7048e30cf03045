import { ApiError } from "@token-apis/client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { Link, Route, Router, Switch } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { type ApiName, isApiName } from "./apis/api-name.ts";
import type { Connection } from "./apis/connection.ts";
import { LoginPage } from "./connection/login-page.tsx";
import { type Environment, EnvironmentContext, useEnvironment } from "./environment.ts";
import { OfflineNotice } from "./feedback/offline-notice.tsx";
import { Toasts } from "./feedback/toasts.tsx";
import { Preferences } from "./preferences.tsx";
import { translation, TranslationContext, useTexts } from "./texts/languages.ts";
import { useObservable } from "./ui/observable.ts";
import { WelcomePage } from "./welcome/welcome-page.tsx";

// The first page needs none of these.
const TokensPage = lazy(async () => ({ default: (await import("./tokens/tokens-page.tsx")).TokensPage }));
const TanDialog = lazy(async () => ({ default: (await import("./connection/tan-dialog.tsx")).TanDialog }));
const WireDrawer = lazy(async () => ({ default: (await import("./wire/wire-drawer.tsx")).WireDrawer }));

interface AppProps {
  readonly environment: Environment;
  /** What stands below the page: the controls of the mock. */
  readonly children?: ReactNode;
}

/** The whole page. Its address is in the hash, so that it runs below any path of any server. */
export function App({ environment, children }: AppProps) {
  const current = useObservable(translation);
  const queries = useMemo(() => new QueryClient(), []);
  return (
    <EnvironmentContext value={environment}>
      <TranslationContext value={current}>
        <QueryClientProvider client={queries}>
          <Router hook={useHashLocation}>
            <Shell>{children}</Shell>
          </Router>
        </QueryClientProvider>
      </TranslationContext>
    </EnvironmentContext>
  );
}

function Shell({ children }: { readonly children?: ReactNode }) {
  const { name, skipToContent, menu } = useTexts();
  const { docs, connections } = useEnvironment();
  const isAsking = useObservable(connections.tan) !== undefined;
  const [isWireOpen, setWireOpen] = useState(false);
  return (
    <>
      <a className="skip" href="#content" onClick={focusContent}>
        {skipToContent}
      </a>
      <header className="site-header">
        <Link href="/" className="brand">
          {name}
        </Link>
        <nav aria-label={name}>
          {docs !== undefined && <a href={docs}>{menu.docs}</a>}
          <button type="button" className="link-button" onClick={() => setWireOpen(true)}>
            {menu.wire}
          </button>
        </nav>
        <Preferences />
      </header>
      <OfflineNotice />
      <main id="content" tabIndex={-1}>
        <Switch>
          <Route path="/:api">{({ api }) => (isApiName(api) ? <ApiPage api={api} /> : <WelcomePage />)}</Route>
          <Route>
            <WelcomePage />
          </Route>
        </Switch>
      </main>
      {children}
      <Suspense>
        {isAsking && <TanDialog />}
        {isWireOpen && <WireDrawer onClose={() => setWireOpen(false)} />}
      </Suspense>
      <Toasts />
    </>
  );
}

/** The tokens of an API, or the way to log in to it. */
function ApiPage({ api }: { readonly api: ApiName }) {
  const { connections } = useEnvironment();
  const state = useObservable(connections.states)[api];
  if (state.status === "disconnected") return <LoginPage key={api} api={api} notice={state.notice} />;
  return <ConnectedPage connection={state.connection} />;
}

/** What was read for one login is not shown after the next. */
function ConnectedPage({ connection }: { readonly connection: Connection }) {
  const { tokens } = useTexts();
  const queries = useMemo(() => new QueryClient({ defaultOptions: { queries: { retry } } }), [connection]);
  return (
    <QueryClientProvider client={queries}>
      <Suspense fallback={<p role="status">{tokens.loading}</p>}>
        <TokensPage connection={connection} />
      </Suspense>
    </QueryClientProvider>
  );
}

// A refusal stays one when it is asked again.
const retry = (failureCount: number, error: Error): boolean => !(error instanceof ApiError) && failureCount < 2;

// The hash of the address belongs to the router.
function focusContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}
