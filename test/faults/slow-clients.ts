import { connect } from "node:net";
import { killCommands, startCommand } from "../server/node/start-command.ts";

const SERVED_WITHIN_MS = 1000;
// Half of the clients are slow with their headers, the other half with their body.
const HEADS = [
  "GET /taler-merchant/config HTTP/1.1\r\nHost: x\r\n",
  `POST /taler-corebank/accounts/alice/token HTTP/1.1\r\nHost: x\r\nAuthorization: Basic ${Buffer.from("alice:alice-password").toString("base64")}\r\nContent-Length: 4000\r\n\r\n`,
] as const;

/**
 * Holds connections open that send one byte per second, and measures how long other requests take meanwhile. Loopback only.
 * @param seconds - Must exceed the server's timeouts, after which it disconnects slow clients.
 * @returns Whether every other request took less than a second and, in the end, the server had disconnected all slow clients.
 */
export async function holdConnections(clients: number, seconds: number): Promise<boolean> {
  const { ready } = startCommand("--port", "0", "--log-level", "error");
  const url = new URL(await ready());
  const auth = { authorization: `Basic ${Buffer.from("api-client:api-secret").toString("base64")}` };
  const list = new URL("/onewelcome/oauth/api/v1/users/alice/tokens", url);
  await (await fetch(list, { headers: auth })).arrayBuffer();

  let open = 0;
  const answers = new Map<string, number>();
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
  console.log(`after ${seconds} s ${open} slow clients are left; the server answered ${answered}`);
  killCommands();
  return slowest < SERVED_WITHIN_MS && open === 0 && statuses.size === 1 && statuses.has(200);
}
