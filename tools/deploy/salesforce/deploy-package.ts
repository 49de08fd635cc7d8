import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Manifest } from "../../package/manifest.ts";
import { report } from "../../package/report.ts";
import { makeSalesforcePackage } from "../../package/salesforce/make-package.ts";
import { deployText } from "./deploy-text.ts";
import { deployZip } from "./deploy-zip.ts";
import type { DeployOrder } from "./read-order.ts";

const MANIFEST = new URL("../../../manifest.json", import.meta.url);

/** Makes the package and deploys it; true when the org took it. A package with errors is not sent. */
export async function deployPackage(
  order: DeployOrder,
  say: (text: string) => void,
): Promise<boolean> {
  const manifest = Manifest.parse(JSON.parse(readFileSync(MANIFEST, "utf8")));
  const out = mkdtempSync(join(tmpdir(), "good-standing-deploy-"));
  try {
    const made = await makeSalesforcePackage({ manifest, publicUrl: order.publicUrl, out });
    say(report(made.path, made.files, made.findings).trimEnd());
    if (made.findings.some(({ level }) => level === "error")) {
      say("Nothing was sent: the package has errors.");
      return false;
    }
    let before = "";
    return await deployZip(made.path, order, {
      env: process.env,
      tell: (event) => {
        const text = deployText(event);
        if (text !== before) say(text);
        before = text;
      },
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
