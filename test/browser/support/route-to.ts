import type { Page } from "playwright-core";

/** Lets a mock answer what the page asks of its API. */
export async function routeTo(page: Page, mock: { baseUrl: string; fetch: typeof fetch }): Promise<void> {
  await page.route(`${mock.baseUrl}**`, async (route) => {
    const request = route.request();
    const init = { method: request.method(), headers: request.headers(), body: request.postData() };
    try {
      const response = await mock.fetch(request.url(), init);
      const headers = Object.fromEntries(response.headers);
      await route.fulfill({ status: response.status, headers, body: await response.text() });
    } catch {
      await route.abort();
    }
  });
}
