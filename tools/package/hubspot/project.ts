import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import type { ProjectFiles } from "./project-files.ts";

export const META = "-hsmeta.json";

/** A `-hsmeta.json` file as it was found; what it configures is for its own schema to judge. */
export const ComponentFile = z.strictObject({
  uid: z.string(),
  type: z.string(),
  config: z.record(z.string(), z.unknown()),
  dependencies: z.record(z.string(), z.unknown()).optional(),
});

export interface Component extends z.infer<typeof ComponentFile> {
  /** Path inside the project folder. */
  readonly file: string;
}

/** A project as it lies on disk, whoever wrote it. */
export interface Project {
  readonly dir: string;
  readonly files: ProjectFiles;
  readonly components: readonly Component[];
  /** Component files that are no JSON of the right form, with why. */
  readonly unreadable: readonly { readonly file: string; readonly message: string }[];
}

export function readProject(dir: string): Project {
  const files = new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(dir, join(parentPath, name)))
      .sort()
      .map((path) => [path.split(sep).join("/"), readFileSync(join(dir, path), "utf8")] as const),
  );
  const components: Component[] = [];
  const unreadable: { file: string; message: string }[] = [];
  for (const [file, text] of files) {
    if (!file.endsWith(META)) continue;
    const parsed = readComponent(text);
    if (typeof parsed === "string") unreadable.push({ file, message: parsed });
    else components.push({ file, ...parsed });
  }
  return { dir, files, components, unreadable };
}

function readComponent(text: string): z.infer<typeof ComponentFile> | string {
  try {
    const parsed = ComponentFile.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : z.prettifyError(parsed.error);
  } catch (error) {
    if (error instanceof SyntaxError) return `not JSON: ${error.message}`;
    throw error;
  }
}
