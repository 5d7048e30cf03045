import type { TalerMerchantSeed } from "@token-apis/server";

/** An instance, as in a seed. */
export type InstanceSeed = TalerMerchantSeed["instances"][string];

/** Who is there unless a seed says otherwise: as in the demo of the server. */
export const demoSeed: TalerMerchantSeed = {
  instances: {
    admin: { password: "admin-password" },
    shop: { password: "shop-password" },
    "secure-shop": {
      password: "secure-shop-password",
      two_factor: {
        channels: [
          { tan_channel: "sms", tan_info: "***1234" },
          { tan_channel: "email", tan_info: "s***@shop.example" },
        ],
        combi_and: false,
      },
    },
  },
};
