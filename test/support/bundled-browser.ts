import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

// Named by its version, so that an update is unpacked afresh.
const HOME = join(tmpdir(), "good-standing-chromium-153.0.0");
const FONTS_FILE = join(HOME, "fonts.conf");

// The package's own file names only the folders of a function runtime.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(HOME, "fonts")}</dir><cachedir>${join(HOME, "fonts-cache")}</cachedir></fontconfig>
`;

export function installedBrowser(): string | undefined {
  return process.env.CHROME_PATH ?? INSTALLED.find((file) => existsSync(file));
}

/** Where the Chromium that comes with `npm ci` lies once unpacked, and what it needs around it. */
export function bundledBrowser(): { executablePath: string; env: Record<string, string> } {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] = value;
  // A machine with nothing installed lacks NSS, Expat and every font; the package brings its own.
  env.LD_LIBRARY_PATH = [join(HOME, "al2023", "lib"), env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(":");
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_FILE = FONTS_FILE;
  return { executablePath: join(HOME, "chromium"), env };
}

/**
 * Run once before all tests: the workers would otherwise unpack over each other, and one would
 * start a browser that the other has half written.
 */
export async function setup(): Promise<void> {
  if (installedBrowser() !== undefined || existsSync(join(HOME, "chromium"))) return;
  const fresh = await mkdtemp(`${HOME}-`);
  const before = { ...process.env };
  // The package unpacks its libraries only where it believes to be a Lambda function.
  Object.assign(process.env, { TMPDIR: fresh, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    await writeFile(join(fresh, "fonts.conf"), FONTS);
    // In place at once or not at all; when another run was quicker, its copy is the same.
    await rename(fresh, HOME).catch(() => rm(fresh, { recursive: true, force: true }));
  } finally {
    for (const name of ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
      const old = before[name];
      if (old === undefined) delete process.env[name];
      else process.env[name] = old;
    }
  }
}
