// @ts-check
// Compiles every file of every component bundle as the platform would, and takes its warnings.
import { createRequire } from "node:module";
import { basename, dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { error, filesIn, MAIN, report, textOf } from "./project.js";

const TOOLCHAIN = process.argv[3] ?? "";
const require = createRequire(join(TOOLCHAIN, "package.json"));
// The compiler is the rollup plugin's own, so that what is checked is what is shown.
const plugin = createRequire(require.resolve("@lwc/rollup-plugin"));
const { transformSync } = await import(pathToFileURL(plugin.resolve("@lwc/compiler")).href);

const sources = filesIn("lwc").filter(
  (file) => [".js", ".html", ".css"].includes(extname(file)) && !file.includes("__tests__"),
);
const findings = sources.flatMap((file) => {
  const name = basename(dirname(file));
  const options = { name, namespace: "c", apiVersion: 67, enableDynamicComponents: true };
  try {
    const { warnings = [] } = transformSync(textOf(file), join(MAIN, file), options);
    return warnings.map((/** @type {{ message: string }} */ each) =>
      error("lwc-compile", file, each.message),
    );
  } catch (problem) {
    return [
      error("lwc-compile", file, problem instanceof Error ? problem.message : String(problem)),
    ];
  }
});
report(sources.length, findings);
