import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { killCommands, startCommand } from "../server/node/start-command.ts";

const SOCKETS = 4;
const OWNER_WITHIN_MS = 3000;
const STOPPED_WITHIN_MS = 10_000;

/**
 * Sends wrong passwords for one account over pipelined connections and closes these, while the owner logs in. Loopback only.
 * @param guesses - Per connection.
 * @returns Whether the owner had a token within three seconds at each attempt, and SIGTERM ended the server within ten.
 */
export async function floodLogin(guesses: number, rounds: number): Promise<boolean> {
  const { child, exit, ready } = startCommand("--port", "0", "--log-level", "error");
  const url = new URL(await ready());
  const durations: number[] = [];
  let tokens = 0;
  for (let round = 0; round < rounds; round++) {
    const sockets = Array.from({ length: SOCKETS }, (_, index) => guess(url, guesses, `${round}-${index}`));
    // The guesses have to arrive first.
    await sleep(50);
    const started = performance.now();
    const login = logIn(url, "alice-password");
    if (round % 2 === 0) for (const socket of sockets) socket.destroy();
    const { status } = await login;
    durations.push(performance.now() - started);
    if (status === 200) tokens++;
    for (const socket of sockets) socket.destroy();
  }

  // The server stops although guesses wait.
  guess(url, guesses, "last");
  await sleep(50);
  const stopped = performance.now();
  child.kill("SIGTERM");
  await exit;
  const stopping = performance.now() - stopped;

  const slowest = Math.max(...durations);
  console.log(
    `${rounds} floods of ${SOCKETS} × ${guesses} wrong passwords; the owner got ${tokens} tokens, slowest ${Math.round(slowest)} ms`,
  );
  console.log(`  SIGTERM with guesses waiting took ${Math.round(stopping)} ms`);
  killCommands();
  return tokens === rounds && slowest < OWNER_WITHIN_MS && stopping < STOPPED_WITHIN_MS;
}

/** Sends wrong passwords, all at once on one connection. */
function guess(url: URL, count: number, mark: string) {
  const socket = connect(Number(url.port), url.hostname);
  socket.on("error", () => undefined).resume();
  const request = (index: number): string => {
    const body = '{"scope":"readonly"}';
    const auth = Buffer.from(`alice:wrong-${mark}-${index}`).toString("base64");
    return `POST ${PATH} HTTP/1.1\r\nHost: x\r\nAuthorization: Basic ${auth}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  };
  void once(socket, "connect").then(() => socket.write(Array.from({ length: count }, (_, index) => request(index)).join("")));
  return socket;
}

const PATH = "/taler-corebank/accounts/alice/token";

async function logIn(url: URL, password: string): Promise<Response> {
  return await fetch(new URL(PATH, url), {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`alice:${password}`).toString("base64")}`,
      "content-type": "application/json",
    },
    body: '{"scope":"readonly"}',
  });
}
