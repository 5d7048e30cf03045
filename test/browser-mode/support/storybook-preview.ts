import { mockTalerMerchant, type TalerMerchantScenario } from "@token-apis/mock/taler-merchant";
import { setupWorker } from "msw/browser";

const merchant = mockTalerMerchant({ baseUrl: "https://backend.example/", random: 1, fixedTan: "12345678" });
const isReady = setupWorker(...merchant.handlers).start({ quiet: true, onUnhandledFrame: "bypass" });
let shown = "";

interface Context {
  id: string;
  parameters: { scenarios?: TalerMerchantScenario[] };
}

export default {
  loaders: [() => isReady],
  decorators: [
    (Story: () => unknown, { id, parameters }: Context): unknown => {
      // Once per story, not per render.
      if (shown !== id) {
        merchant.reset();
        merchant.use(...(parameters.scenarios ?? []));
        shown = id;
      }
      return Story();
    },
  ],
};
