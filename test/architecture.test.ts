import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";

const KEPT = /^(zod|handlebars|temporal-polyfill|dinero\.js(\/currencies)?|date-holidays)$/;
const GROUND = /^core\/(result|time|money|accounts|policy|compliance)\//;

/** What a room is, and which files and packages it may import. Anything else fails. */
interface Room {
  readonly files: string;
  readonly may: readonly RegExp[];
}

const ROOMS: Readonly<Record<string, Room>> = {
  "core/result": { files: "core/result/**", may: [/^core\/result\//] },
  "core/time": { files: "core/time/**", may: [/^core\/(result|time)\//, KEPT] },
  "core/money": { files: "core/money/**", may: [/^core\/(result|money)\//, KEPT] },
  "core/access": { files: "core/access/**", may: [/^core\/access\//, KEPT] },
  "core/accounts": {
    files: "core/accounts/**",
    may: [/^core\/(result|time|money|accounts|policy)\//, KEPT],
  },
  // A policy names facts and templates, so checking one asks the rooms that define them.
  "core/policy": {
    files: "core/policy/**",
    may: [GROUND, /^core\/(segmentation|messaging)\//, KEPT],
  },
  "core/compliance": { files: "core/compliance/**", may: [GROUND, KEPT] },
  "core/replies": { files: "core/replies/**", may: [GROUND, /^core\/replies\//, KEPT] },
  "core/segmentation": {
    files: "core/segmentation/**",
    may: [GROUND, /^core\/segmentation\//, KEPT],
  },
  "core/channels": { files: "core/channels/**", may: [GROUND, /^core\/channels\//, KEPT] },
  "core/cadence": { files: "core/cadence/**", may: [GROUND, /^core\/cadence\//, KEPT] },
  "core/arrangements": {
    files: "core/arrangements/**",
    may: [GROUND, /^core\/arrangements\//, KEPT],
  },
  "core/messaging": {
    files: "core/messaging/**",
    may: [GROUND, /^core\/messaging\//, /^core\/treatment\/treatment\.ts$/, KEPT],
  },
  "core/timeline": { files: "core/timeline/**", may: [GROUND, /^core\/timeline\//, KEPT] },
  "core/kpi": { files: "core/kpi/**", may: [GROUND, /^core\/kpi\//, KEPT] },
  "core/treatment": { files: "core/treatment/**", may: [/^core\//, KEPT] },
  adapters: {
    files: "adapters/**",
    may: [
      /^adapters\//,
      /^core\//,
      /^(zod|nodemailer(\/.*)?|@hubspot\/api-client|twilio(\/.*)?|stripe|imapflow|postal-mime)$/,
      /^node:/,
    ],
  },
  panel: { files: "ui-extensions/panel/**", may: [/^core\//, /^ui-extensions\/panel\//, /^zod$/] },
  portal: {
    files: "ui-extensions/portal/**",
    may: [/^core\//, /^ui-extensions\/(portal|html)\//, /^zod$/],
  },
  sandbox: {
    files: "ui-extensions/sandbox/**",
    may: [
      /^core\//,
      /^ui-extensions\/(panel|sandbox|console|html)\//,
      /^(zod|lit|@awesome\.me\/webawesome)(\/.*)?$/,
      // The page that draws a card's components as its CRM would.
      /^(react|react-dom|@remote-ui\/(core|react|rpc))(\/.*)?$/,
    ],
  },
  // A card carries what it imports into a worker of the CRM's, so nothing of ours but the panel.
  card: {
    files: "ui-extensions/hubspot/src/**",
    may: [
      /^ui-extensions\/(panel|hubspot\/src)\//,
      /^react$/,
      // Not its experimental parts: a certified app may use nothing in beta.
      /^@hubspot\/ui-extensions$/,
    ],
  },
  "zendesk-app": {
    files: "ui-extensions/zendesk/src/**",
    may: [
      /^ui-extensions\/(panel|zendesk\/src)\//,
      /^(react|react-dom\/client|styled-components)$/,
      /^@zendeskgarden\/react-/,
    ],
  },
  // Compiled into one module that runs in an org, so nothing of ours but the panel.
  "salesforce-host": {
    files: "ui-extensions/salesforce/host/**",
    may: [/^ui-extensions\/(panel|salesforce\/host)\//],
  },
  // Compiles the components on this machine. What it compiles with lies in a package of its own.
  "salesforce-toolchain": {
    files: "ui-extensions/salesforce/toolchain/**",
    may: [/^ui-extensions\/salesforce\/toolchain\//, /^node:/, /^esbuild$/],
  },
  console: {
    files: "ui-extensions/console/**",
    may: [/^core\//, /^ui-extensions\/(console|html)\//, /^zod$/],
  },
  // What server and console say to each other, and the page it starts on.
  "console-page": {
    files: "ui-extensions/console-app",
    may: [/^ui-extensions\/(console-app|html)\//, /^(zod|esbuild)$/, /^node:/],
  },
  "console-views": {
    files: "ui-extensions/console-app/views/**",
    may: [/^core\//, /^ui-extensions\/(console-app\/views|panel)\//, /^zod$/],
  },
  "console-app": {
    files: "ui-extensions/console-app/src/**",
    may: [
      /^core\//,
      /^ui-extensions\/(console-app\/(src|views)|panel)\//,
      /^(react|react-dom\/client|react-router|recharts|dayjs|zod)$/,
      /^@(mantine|tanstack|tabler|hello-pangea)\//,
    ],
  },
  // Tools read what the product is; nothing of the product reads a tool.
  tools: {
    files: "tools/**",
    may: [
      /^(tools|core|adapters|server|ui-extensions)\//,
      /^(zod|esbuild|yazl|yauzl|@hubspot\/project-parsing-lib\/\w+)$/,
      /^node:/,
    ],
  },
  // The server composes everything, but other people's SDKs are reached through adapters only.
  server: {
    files: "server/**",
    may: [
      /^(server|core|adapters|ui-extensions)\//,
      /^node:/,
      /^(?!@hubspot|@salesforce|@jsforce|twilio|stripe|imapflow)[@a-z]/,
    ],
  },
};

// A statement at the start of a line, or a dynamic import; text that merely says "from" is neither.
const SPECIFIER =
  /^(?:import|export)\s[^;"=(]*?\sfrom\s"([^"\n]+)";|^import\s"([^"\n]+)";|\bimport\("([^"\n]+)"\)/gm;

function imports(file: string): string[] {
  const matches = readFileSync(file, "utf8").matchAll(SPECIFIER);
  const specifiers = [...matches].map(([, named, bare, dynamic]) => named ?? bare ?? dynamic ?? "");
  return specifiers.map((name) =>
    name.startsWith(".") ? normalize(join(dirname(file), name)) : name,
  );
}

it("sees the imports it judges", () => {
  expect(imports("core/accounts/account.ts")).toContain("core/money/money.ts");
});

function sources(pattern: string): string[] {
  // A workspace's own packages are not ours to judge.
  return globSync(`${pattern}/*.{ts,tsx}`).filter((file) => !file.includes("node_modules"));
}

it.each(Object.entries(ROOMS))("%s imports only what its row allows", (_room, { files, may }) => {
  const found = sources(files);
  // A pattern that matches nothing would pass for ever.
  expect(found.length).toBeGreaterThan(0);
  const broken = found.flatMap((file) =>
    imports(file)
      .filter((target) => !may.some((pattern) => pattern.test(target)))
      .map((target) => `${file} -> ${target}`),
  );
  expect(broken).toEqual([]);
});

const IMPURE = /\b(Date\.now|Math\.random|process\.|setTimeout|setInterval|fetch\()|new Date\(\)/;
const CRM = /hubspot|salesforce|zendesk/i;

it.each([
  ["reads no clock, chance, environment or network", IMPURE],
  ["names no CRM", CRM],
])("core %s", (_rule, forbidden) => {
  const broken = sources("core/**").filter((file) => forbidden.test(readFileSync(file, "utf8")));
  expect(broken).toEqual([]);
});

it("only config.ts and the starting files read the environment", () => {
  const allowed = ["server/main.ts", "server/worker.ts", "server/cli/main.ts"];
  const broken = ["core", "adapters", "ui-extensions", "server"]
    .flatMap((room) => sources(`${room}/**`))
    // In quotes it is a name that a bundler replaces, and nothing is read.
    .filter(
      (file) => /(?<!")process\.env/.test(readFileSync(file, "utf8")) && !allowed.includes(file),
    );
  expect(broken).toEqual([]);
});

it("keeps files short enough to be one room each", () => {
  const long = ["core", "adapters", "ui-extensions", "server"]
    .flatMap((room) => sources(`${room}/**`))
    .map((file) => [file, readFileSync(file, "utf8").split("\n").length] as const)
    // Lists of words are read, not reasoned about.
    .filter(([file, lines]) => lines > 260 && !/words|default-templates/.test(file));
  expect(long).toEqual([]);
});
