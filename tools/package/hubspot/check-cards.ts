import { z } from "zod";
import { error, type Finding } from "../finding.ts";
import type { Project } from "./project.ts";

/** What an extension may import: the worker has the one, HubSpot's build installs the other. */
const IMPORTS: readonly string[] = ["react", "react/jsx-runtime", "@hubspot/ui-extensions"];

/** The cards' own sources: what they import, and whom they call. */
export function checkCards({ files, components }: Project): Finding[] {
  const permitted = permittedOf(components);
  return [...files].flatMap(([file, text]) => {
    if (!/^src\/app\/(cards|settings)\/.*\.[jt]sx$/.test(file)) return [];
    return [
      ...checkImports(file, text, dependenciesBeside(file, files)),
      ...checkCalls(file, text, permitted),
    ];
  });
}

const App = z.object({ permittedUrls: z.object({ fetch: z.array(z.string()) }) });

function permittedOf(components: Project["components"]): readonly string[] {
  const app = App.safeParse(components.find(({ type }) => type === "app")?.config);
  return app.success ? app.data.permittedUrls.fetch : [];
}

const Package = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });

function dependenciesBeside(file: string, files: Project["files"]): readonly string[] {
  const text = files.get(`${file.slice(0, file.lastIndexOf("/"))}/package.json`);
  if (text === undefined) return [];
  return Object.keys(Package.parse(JSON.parse(text)).dependencies);
}

const IMPORT =
  /^\s*(?:import|export)\s[^"'`;]*?from\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

function checkImports(file: string, text: string, installed: readonly string[]): Finding[] {
  const names = [...text.matchAll(IMPORT)].map(([, a, b, c]) => a ?? b ?? c ?? "");
  const [first] = names.filter((name) => name === "@hubspot/ui-extensions");
  return [
    ...(first === undefined
      ? [error("card-entry", file, "It does not import hubspot from the SDK.")]
      : []),
    ...names.flatMap((name) => {
      if (name.startsWith("@hubspot/ui-extensions/experimental"))
        return [error("card-experimental", file, `${name} is not released.`)];
      if (!IMPORTS.includes(name))
        return [error("card-import", file, `It may not import ${name}.`)];
      const owner = name === "react/jsx-runtime" ? "react" : name;
      return installed.includes(owner)
        ? []
        : [error("card-dependency", file, `${owner} is not in the package.json beside it.`)];
    }),
  ];
}

const ADDRESS = /\bhttps?:\/\/[^\s"'`\\)<>]+/g;

/** Both ways: HubSpot blocks what is not permitted, and a permit nobody uses has no reason. */
function checkCalls(file: string, text: string, permitted: readonly string[]): Finding[] {
  const origins = new Set(
    [...text.matchAll(ADDRESS)].map(([url]) => (URL.canParse(url) ? new URL(url).origin : url)),
  );
  return [
    ...[...origins]
      .filter((origin) => !permitted.includes(origin))
      .map((origin) => error("card-url", file, `${origin} is not in permittedUrls.fetch.`)),
    ...permitted
      .filter((origin) => !origins.has(origin))
      .map((origin) => error("permit-unused", file, `${origin} is permitted and never called.`)),
  ];
}
