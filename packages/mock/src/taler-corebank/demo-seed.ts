import type { TalerCorebankSeed } from "@token-apis/server";

/** Who is there unless a seed says otherwise: as in the demo of the server. */
export const demoSeed: TalerCorebankSeed = {
  accounts: {
    alice: { password: "alice-password" },
    bob: {
      password: "bob-password",
      two_factor: {
        channels: [
          { tan_channel: "sms", tan_info: "***9876" },
          { tan_channel: "email", tan_info: "b***@mail.example" },
        ],
        combi_and: true,
      },
    },
    mallory: { password: "mallory-password", locked: true },
  },
};
