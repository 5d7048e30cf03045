// Prints the milliseconds from loading to a network that is set up: mock-start-up.ts bare|mocks.
// "bare" is MSW with one handler, "mocks" all three mocks as packed.
const [what] = process.argv.slice(2);
const { setupServer } = await import("msw/node");
const { http } = await import("msw");
// Both modes load MSW first, so that the difference is what the mocks add.
const started = performance.now();
if (what === "mocks") {
  const [{ mockTalerMerchant }, { mockTalerCorebank }, { mockOneWelcome }] = await Promise.all([
    import("@token-apis/mock/taler-merchant"),
    import("@token-apis/mock/taler-corebank"),
    import("@token-apis/mock/onewelcome"),
  ]);
  const mocks = [
    mockTalerMerchant({ baseUrl: "https://backend.example/" }),
    mockTalerCorebank({ baseUrl: "https://bank.example/" }),
    mockOneWelcome({ baseUrl: "https://login.example/" }),
  ];
  setupServer(...mocks.flatMap(({ handlers }) => [...handlers]));
} else {
  setupServer(http.get("https://backend.example/", () => new Response()));
}
console.log(performance.now() - started);
