// Holds connections open that send a byte now and then, and measures how others are served meanwhile. Loopback only.
//   npm run faults:slow-clients [-- clients seconds]
// Exit code 1: somebody else was not served within a second, or a slow client was not sent away in the end.
import { connect } from "node:net";
import { killCommands, startCommand } from "../server/node/start-command.ts";
import { readCounts } from "../support/read-counts.ts";

const [clients, seconds] = readCounts("npm run faults:slow-clients -- [CLIENTS, 200] [SECONDS, 25]", 200, 25);
const SERVED_WITHIN_MS = 1000;

const { ready } = startCommand("--port", "0", "--log-level", "error");
const url = new URL(await ready());
const auth = { authorization: `Basic ${Buffer.from("api-client:api-secret").toString("base64")}` };
const list = new URL("/onewelcome/oauth/api/v1/users/alice/tokens", url);
await (await fetch(list, { headers: auth })).arrayBuffer();

let open = 0;
const answers = new Map<string, number>();
// Half of them are slow with their headers, the other half with their body.
const HEADS = [
  "GET /taler-merchant/config HTTP/1.1\r\nHost: x\r\n",
  `POST /taler-corebank/accounts/alice/token HTTP/1.1\r\nHost: x\r\nAuthorization: Basic ${Buffer.from("alice:alice-password").toString("base64")}\r\nContent-Length: 4000\r\n\r\n`,
] as const;
for (let index = 0; index < clients; index++) {
  const socket = connect(Number(url.port), url.hostname);
  open++;
  socket.setEncoding("latin1").once("data", (data: string) => {
    const status = data.slice(9, 12);
    answers.set(status, (answers.get(status) ?? 0) + 1);
  });
  const drip = setInterval(() => socket.write("x"), 1000);
  socket.write(HEADS[index % 2] ?? HEADS[0]);
  socket
    .on("error", () => undefined)
    .on("close", () => {
      clearInterval(drip);
      open--;
    });
}

const durations: number[] = [];
const statuses = new Set<number>();
const end = performance.now() + seconds * 1000;
let most = 0;
while (performance.now() < end) {
  most = Math.max(most, open);
  const started = performance.now();
  const answer = await fetch(list, { headers: auth });
  await answer.arrayBuffer();
  durations.push(performance.now() - started);
  statuses.add(answer.status);
  await new Promise((resolve) => setTimeout(resolve, 10));
}
durations.sort((a, b) => a - b);
const slowest = durations.at(-1) ?? Infinity;
const answered = [...answers].map(([status, times]) => `${times} × ${status}`).join(", ");
console.log(
  `${most} slow clients at once; ${durations.length} others served, median ${durations[durations.length >> 1]?.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms`,
);
console.log(`after ${seconds} s ${open} slow clients are left; they were told ${answered}`);
killCommands();
process.exitCode = slowest < SERVED_WITHIN_MS && open === 0 && statuses.size === 1 && statuses.has(200) ? 0 : 1;
