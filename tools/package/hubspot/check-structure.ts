import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Components } from "@hubspot/project-parsing-lib/constants";
import { parseProjectConfig } from "@hubspot/project-parsing-lib/projects";
import { isTranslationError, translate } from "@hubspot/project-parsing-lib/translate";
import { validateUid } from "@hubspot/project-parsing-lib/uid";
import { createAjvInstance } from "@hubspot/project-parsing-lib/validation";
import { z } from "zod";
import { error, type Finding } from "../finding.ts";
import type { Component, Project } from "./project.ts";

const SCHEMAS = ["app", "card", "settings", "webhooks", "workflow-action", "app-event"];

/** What HubSpot's own tools would say of the project, as far as that can be known without an account. */
export async function checkStructure(project: Project): Promise<Finding[]> {
  const { components, unreadable } = project;
  return [
    ...unreadable.map(({ file, message }) => error("component-unreadable", file, message)),
    ...(await checkWithHubspot(project)),
    ...checkUids(components),
    ...checkSingles(components),
    ...components.flatMap((each) => [...checkPlace(each), ...checkEntry(project, each)]),
    ...checkSchemas(components),
  ];
}

/** HubSpot's parser reads the project; it skips the schemas, which it has only for accounts. */
async function checkWithHubspot({ dir, components }: Project): Promise<Finding[]> {
  try {
    const config = parseProjectConfig(dir);
    const { intermediateRepresentation, skippedHsMetaFiles } = await translate(
      {
        projectSourceDir: resolve(dir, config.srcDir),
        platformVersion: config.platformVersion,
      },
      { skipValidation: true },
    );
    const seen = Object.keys(intermediateRepresentation.intermediateNodesIndexedByUid);
    return [
      ...skippedHsMetaFiles.map((file) => error("component-skipped", file, "HubSpot skips it.")),
      ...components
        .filter(({ uid }) => !seen.includes(uid))
        .map(({ file, uid }) => error("component-unseen", file, `HubSpot does not see ${uid}.`)),
    ];
  } catch (fault) {
    if (isTranslationError(fault)) return [error("project-translation", "", fault.toString())];
    if (fault instanceof Error) return [error("project-config", "hsproject.json", fault.message)];
    throw fault;
  }
}

function checkUids(components: readonly Component[]): Finding[] {
  const known = new Set<string>();
  return components.flatMap(({ uid, file }) => {
    const invalid = validateUid(uid);
    const twice = known.has(uid);
    known.add(uid);
    return [
      ...(invalid === undefined ? [] : [error("uid-invalid", file, invalid)]),
      ...(twice ? [error("uid-twice", file, `${uid} names another component too.`)] : []),
    ];
  });
}

interface Kind {
  readonly dir: string;
  readonly isToplevel: boolean;
  readonly singularComponent?: boolean;
}

function kindOf(type: string): Kind | null {
  const kinds: Readonly<Record<string, Kind>> = Components;
  return Object.hasOwn(kinds, type) ? (kinds[type] ?? null) : null;
}

function checkSingles(components: readonly Component[]): Finding[] {
  const known = new Set<string>();
  return components.flatMap(({ type, file }) => {
    const second = kindOf(type)?.singularComponent === true && known.has(type);
    known.add(type);
    return second ? [error("component-twice", file, `There may be only one ${type}.`)] : [];
  });
}

function checkPlace({ type, file }: Component): Finding[] {
  const kind = kindOf(type);
  if (kind === null) return [error("type-unknown", file, `HubSpot knows no component "${type}".`)];
  const folder = kind.isToplevel ? `src/${kind.dir}` : `src/app/${kind.dir}`;
  const own = file.slice(0, file.lastIndexOf("/"));
  return own === folder ? [] : [error("place-wrong", file, `It belongs in ${folder}.`)];
}

const Entry = z.object({ entrypoint: z.string() });

function checkEntry({ files }: Project, { config, file }: Component): Finding[] {
  const entry = Entry.safeParse(config);
  if (!entry.success || files.has(`src${entry.data.entrypoint}`)) return [];
  return [error("entry-missing", file, `There is no ${entry.data.entrypoint}.`)];
}

function checkSchemas(components: readonly Component[]): Finding[] {
  const ajv = createAjvInstance();
  const validators = new Map(
    SCHEMAS.map((type) => {
      const file = new URL(`schemas/${type}.json`, import.meta.url);
      return [type, ajv.compile(JSON.parse(readFileSync(file, "utf8")))] as const;
    }),
  );
  return components.flatMap(({ type, config, file }) => {
    const validate = validators.get(type);
    if (validate === undefined) return [error("schema-none", file, `No schema for ${type} here.`)];
    if (validate(config)) return [];
    return (validate.errors ?? []).map(({ instancePath, message = "is wrong", params }) =>
      error("schema", file, `${instancePath || "config"} ${message} ${JSON.stringify(params)}`),
    );
  });
}
