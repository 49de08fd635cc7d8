import { z } from "zod";
import { BadInput } from "../bad-input.ts";
import { type Command, printJson } from "../command.ts";
import { COMMAND_NAMES, findCommand } from "../commands.ts";

export const schemaCommand: Command = {
  name: "schema",
  summary: "the JSON Schema of a command's input",
  about: "Prints the JSON Schema (draft 2020-12) of what the command reads as JSON.",
  options: {},
  positional: "command",
  input: null,
  run: async (call) => {
    const [name] = call.positionals;
    const command = name === undefined ? null : await findCommand(name);
    if (command === null) throw new BadInput("command", `use one of ${COMMAND_NAMES.join(", ")}`);
    if (command.input === null) throw new BadInput("command", `${name} reads no JSON`);
    // The input side: a date is asked for as text, and what has a default may be left out.
    await printJson(call, z.toJSONSchema(command.input, { io: "input", unrepresentable: "any" }));
    return 0;
  },
};
