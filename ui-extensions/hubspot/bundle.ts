import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Plugin } from "esbuild";

const ROOT = fileURLToPath(new URL(".", import.meta.url));

/** What HubSpot loads: one file each, named as the app's configuration names it. */
export const EXTENSIONS = {
  DelinquencyCard: "src/app/cards/DelinquencyCard.tsx",
  CompactCard: "src/app/cards/CompactCard.tsx",
  SettingsPage: "src/app/settings/SettingsPage.tsx",
} as const;
export type ExtensionName = keyof typeof EXTENSIONS;

/** Source text by extension. */
export type Bundles = Readonly<Record<ExtensionName, string>>;

/** What HubSpot's worker already holds, and under which global name. */
const HOST_GLOBALS: Readonly<Record<string, string>> = {
  react: "React",
  "@remote-ui/react": "RemoteUI",
};

/**
 * Each extension as HubSpot's own builder would make it: one script that finds React and the remote
 * protocol among the worker's globals and hands its component to `extend_V2`.
 */
export function bundleForWorker(serverUrl: string): Promise<Bundles> {
  return bundle(serverUrl, {
    format: "iife",
    minify: true,
    plugins: [fromHostGlobals()],
    // React's own runtime for JSX checks it; HubSpot's builder sets it alike.
    define: { "process.env.NODE_ENV": '"production"' },
  });
}

/**
 * Each extension as one readable source file for a project's upload, with everything of ours inside:
 * HubSpot builds it again, and refuses imports from outside of the extension's folder.
 */
export function bundleForUpload(serverUrl: string): Promise<Bundles> {
  return bundle(serverUrl, {
    format: "esm",
    external: ["react", "react/jsx-runtime", "@hubspot/ui-extensions"],
  });
}

async function bundle(serverUrl: string, options: BuildOptions): Promise<Bundles> {
  const text = async (name: ExtensionName): Promise<string> => {
    const { outputFiles = [] } = await build({
      absWorkingDir: ROOT,
      entryPoints: [EXTENSIONS[name]],
      bundle: true,
      write: false,
      jsx: "automatic",
      target: "es2022",
      charset: "utf8",
      legalComments: "none",
      logLevel: "silent",
      ...options,
      define: { ...options.define, GS_SERVER_URL: JSON.stringify(serverUrl.replace(/\/$/, "")) },
    });
    return outputFiles[0]?.text ?? "";
  };
  return {
    DelinquencyCard: await text("DelinquencyCard"),
    CompactCard: await text("CompactCard"),
    SettingsPage: await text("SettingsPage"),
  };
}

function fromHostGlobals(): Plugin {
  return {
    name: "from-host-globals",
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^(react|@remote-ui\/react)$/ }, ({ path: name }) => ({
        path: name,
        namespace: "host",
      }));
      onLoad({ filter: /.*/, namespace: "host" }, ({ path: name }) => ({
        contents: `module.exports = globalThis.${HOST_GLOBALS[name]};`,
      }));
    },
  };
}
