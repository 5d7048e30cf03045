import type { OneWelcomeSeed } from "@token-apis/server";

/** Who is there unless a seed says otherwise: as in the demo of the server. */
export const demoSeed: OneWelcomeSeed = {
  api_clients: { "api-client": "api-secret" },
  users: {
    alice: {
      tokens: [
        {
          id: "7d507b7e-6221-4f06-a75e-ef6e6f06d32b",
          client_name: "Client X",
          device_name: "my iPad",
          created_at: 1_381_322_054_000,
          scopes: ["email", "profile"],
          type: "DEFAULT",
          refresh_token_issued: true,
          expires_in_seconds: 0,
        },
        {
          id: "2f1c0c8e-9d0b-4c56-8f0d-3b8c8f1f7a21",
          client_name: "Photo printer",
          created_at: 1_761_993_000_000,
          scopes: ["photos.read"],
          type: "DEFAULT",
          expires_in_seconds: 604_800,
        },
        {
          id: "c1b8f2aa-5e0e-4a0b-b2a9-6a4f0f3d9e77",
          client_name: "Bank app",
          device_name: "Alice's phone",
          created_at: 1_763_200_800_000,
          scopes: ["accounts.read", "payments.write"],
          type: "FINGER_PRINT",
          refresh_token_issued: true,
        },
      ],
    },
    bob: { tokens: [] },
  },
};
