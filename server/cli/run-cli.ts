import { parseArgs } from "node:util";
import { ConfigError } from "../config.ts";
import { ImportRefusal } from "../import/import-refusal.ts";
import { DataDirInUse } from "../storage/data-dir-lock.ts";
import { BadInput } from "./bad-input.ts";
import type { Call, Command, Io } from "./command.ts";
import { COMMAND_NAMES, findCommand, loadCommands } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";

/** Runs `gs` with its arguments and answers the exit code. Faults of ours are thrown. */
export async function runCli(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const [name = "--help", ...rest] = args;
  try {
    if (name === "--help" || name === "-h" || name === "help") {
      await io.out(generalHelp(await loadCommands()));
      return args.length === 0 ? 2 : 0;
    }
    const command = await findCommand(name);
    if (command === null) {
      throw new BadInput("command", `there is no "${name}": use ${COMMAND_NAMES.join(", ")}`);
    }
    const call = toCall(command, rest, io);
    if (call.options.help === true) {
      await io.out(commandHelp(command));
      return 0;
    }
    return await command.run(call);
  } catch (error) {
    const line = toErrorLine(error);
    if (line === null) throw error;
    io.err(`gs ${name}: ${line}\n`);
    return 2;
  }
}

function toCall(command: Command, args: readonly string[], io: Io): Call {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: command.positional !== undefined,
      strict: true,
    });
    return { options: values, positionals, io };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node adds a hint about `--` that would make a second sentence of one clear line.
    const [message = ""] = error.message.split(". ");
    throw new BadInput(/--?[\w-]+/.exec(message)?.[0] ?? "arguments", message);
  }
}

/** One line for what the caller can put right; null for anything else, which is our fault. */
function toErrorLine(error: unknown): string | null {
  if (error instanceof BadInput || error instanceof ImportRefusal) {
    return oneLine(`${error.field}: ${error.message}`);
  }
  if (error instanceof DataDirInUse) return oneLine(`--data-dir: ${error.message}`);
  if (error instanceof ConfigError) return oneLine(error.message);
  return null;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, "; ").replace(/\p{Cc}/gu, "");
}
