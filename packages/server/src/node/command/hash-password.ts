import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { hashForSeed } from "../passwords/scrypt-password.ts";
import { UsageError } from "./parse-arguments.ts";

/**
 * The command `token-apis-server hash-password`: reads one line from standard input and returns its PHC string.
 * A terminal is prompted and shows nothing of what is typed.
 * @throws {UsageError} When there are arguments, or no password is entered.
 */
export async function hashPassword(args: readonly string[], input: NodeJS.ReadStream = process.stdin): Promise<string> {
  // An argument would end up in the shell's history and in the list of processes.
  if (args.length > 0) throw new UsageError("hash-password takes no arguments: it reads the password from standard input.");
  if (input.isTTY) process.stderr.write("Password: ");
  const password = await readLine(input);
  if (input.isTTY) process.stderr.write("\n");
  if (password === undefined || password === "") throw new UsageError("hash-password read no password from standard input.");
  return await hashForSeed(password);
}

async function readLine(input: NodeJS.ReadStream): Promise<string | undefined> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  for await (const line of createInterface({ input, output: silent, terminal: input.isTTY })) return line;
  return undefined;
}
