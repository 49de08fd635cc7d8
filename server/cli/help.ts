import type { Command } from "./command.ts";

export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    "gs: Good Standing on the command line. JSON in, JSON out.",
    "",
    "Usage: gs <command> [options]",
    "",
    ...lines,
    "",
    "gs <command> --help shows a command's options; gs schema <command> its input.",
    "Exit: 0 done, 1 refused or found problems, 2 bad input (one line on stderr names the field).",
    "",
  ].join("\n");
}

export function commandHelp({ name, about, options, positional, input }: Command): string {
  const rows = [
    ...Object.entries(options),
    ["help", { type: "boolean", help: "this text" }] as const,
  ];
  const left = rows.map(([option, spec]) =>
    "value" in spec ? `--${option} ${spec.value}` : `--${option}`,
  );
  const width = Math.max(...left.map((text) => text.length));
  return [
    `Usage: gs ${name}${positional === undefined ? "" : ` <${positional}>`} [options]`,
    "",
    about,
    "",
    ...rows.map(([, { help }], index) => `  ${(left[index] ?? "").padEnd(width)}  ${help}`),
    ...(input === null ? [] : ["", `gs schema ${name} prints the JSON Schema of the input.`]),
    "",
  ].join("\n");
}
