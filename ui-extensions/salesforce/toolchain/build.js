// @ts-check
// Compiles the components and the page's platform into one script:
// node build.js <file to write> <folder of kept transforms>
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import lwc from "@lwc/rollup-plugin";
import { transform as shrink } from "esbuild";
import { rollup } from "rollup";
import { platformModules } from "./platform-modules.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const LWC = fileURLToPath(new URL("../force-app/main/default/lwc", import.meta.url));

const [out = "", kept = ""] = process.argv.slice(2);
if (out === "" || kept === "")
  throw new Error("say which file to write and where to keep transforms");

/** Code that was written for other bundlers asks for these. */
const defines = {
  name: "defines",
  /** @param {string} code */
  transform(code) {
    if (!/import\.meta\.env\.SSR|process\.env\.NODE_ENV/.test(code)) return null;
    const defined = code
      .replaceAll("import.meta.env.SSR", "false")
      .replaceAll("process.env.NODE_ENV", '"production"');
    return { code: defined, map: null };
  },
};

/** Each bundle by its name, as the org's own namespace holds it. */
const ours = readdirSync(LWC).map((name) => ({
  name: `c/${name}`,
  path: join(LWC, name, `${name}.js`),
}));

const bundle = await rollup({
  input: join(HERE, "page-main.js"),
  plugins: [
    defines,
    platformModules(),
    remembering(
      lwc({
        rootDir: HERE,
        modules: [
          ...ours,
          { dir: join(HERE, "platform", "lwc") },
          { npm: "lightning-base-components" },
        ],
        enableDynamicComponents: true,
        enableLwcSpread: true,
        enableLwcOn: true,
        sourcemap: false,
      }),
    ),
  ],
  // Base components import one another in circles, which is theirs to know.
  onwarn: (warning, tell) => {
    const isTheirs = /lightning-base-components|synthetic-shadow/.test(
      warning.id ?? warning.loc?.file ?? "",
    );
    if (isTheirs || /CIRCULAR|THIS_IS_UNDEFINED/.test(warning.code ?? "")) return;
    tell(warning);
  },
});
const { output } = await bundle.generate({ format: "iife", inlineDynamicImports: true });
const { code } = await shrink(output[0].code, {
  minify: true,
  legalComments: "none",
  target: "es2022",
});
mkdirSync(dirname(out), { recursive: true });
writeFileSync(`${out}.part`, code);
// In place at once or not at all: a build that was stopped leaves nothing that looks finished.
renameSync(`${out}.part`, out);

/**
 * Most of the time goes into the base components, which never change: their transforms are kept.
 * @param {import("rollup").Plugin} plugin
 */
function remembering(plugin) {
  const { transform } = plugin;
  const run = typeof transform === "function" ? transform : transform?.handler;
  if (run === undefined) return plugin;
  mkdirSync(kept, { recursive: true });
  return {
    ...plugin,
    /** @this {import("rollup").TransformPluginContext} @param {string} code @param {string} id */
    async transform(code, id) {
      if (!id.includes("lightning-base-components")) return run.call(this, code, id);
      const hash = createHash("sha256").update(`${id}\0${code}`).digest("hex").slice(0, 32);
      const file = join(kept, `${hash}.json`);
      if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
      const made = await run.call(this, code, id);
      const result =
        made == null || typeof made === "string" ? (made ?? null) : { code: made.code, map: null };
      writeFileSync(file, JSON.stringify(result));
      return result;
    },
  };
}
