import type { components } from "@token-apis/contracts/taler-merchant/types";

/** What the demo backend says of itself. It speaks v19 to v21 (decision R24). */
export const merchantConfig: components["schemas"]["MerchantVersionResponse"] = {
  version: "21:0:2",
  name: "taler-merchant",
  implementation: "urn:token-apis:reference-server",
  currency: "KUDOS",
  currencies: {
    KUDOS: {
      name: "Kudos",
      currency: "KUDOS",
      num_fractional_input_digits: 2,
      num_fractional_normal_digits: 2,
      num_fractional_trailing_zero_digits: 2,
      alt_unit_names: { "0": "ク" },
    },
  },
  exchanges: [
    {
      base_url: "https://exchange.example/",
      currency: "KUDOS",
      master_pub: "K3AGXBPDXGQNAFMF0DZMN68F381SF7KK4WQQC0M58XXD4XXH0DRG",
    },
  ],
  have_self_provisioning: false,
  have_donau: false,
};
