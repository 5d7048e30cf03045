/**
 * Something that answers requests: `fetch(new Request("https://x.example/tokens"))` gives a `Response`.
 * Needs nothing but the Fetch API, so that it runs in Node, in browsers, in workers and behind a mock.
 */
export interface App {
  /**
   * Never throws and never rejects: a fault inside becomes an answer with status 500.
   * Answers at once where nothing had to be waited for (a read from memory), else with a promise;
   * `await` fits both.
   */
  fetch(request: Request): Response | Promise<Response>;
}
