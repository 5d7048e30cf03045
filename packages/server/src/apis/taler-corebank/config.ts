import type { components } from "@token-apis/contracts/taler-corebank/types";

/** What the demo bank says of itself. It speaks v4 to v11 (decision R24). */
export const corebankConfig: components["schemas"]["Config"] = {
  version: "11:0:7",
  name: "taler-corebank",
  bank_name: "Demo Bank",
  currency: "KUDOS",
  currency_specification: {
    name: "Kudos",
    num_fractional_input_digits: 2,
    num_fractional_normal_digits: 2,
    num_fractional_trailing_zero_digits: 2,
    alt_unit_names: { "0": "ク" },
  },
  allow_conversion: false,
  allow_registrations: false,
  allow_deletions: false,
  allow_edit_name: false,
  allow_edit_cashout_payto_uri: false,
  default_debit_threshold: "KUDOS:0",
  supported_tan_channels: ["sms", "email"],
  wire_type: "X_TALER_BANK",
};
