// Child of bench/mock.ts: milliseconds from the start of loading to a network that is set up, of MSW and a handler alone, or
// with all three mocks as they are packed. Takes "bare" or "mocks".
const [what] = process.argv.slice(2);
const { setupServer } = await import("msw/node");
const { http } = await import("msw");
// Loaded before by both: what is measured is what the mocks add.
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
