import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import type { AppPackage } from "../../../tools/package/zendesk/app-package.ts";
import { readPackage } from "../../../tools/package/zendesk/read-package.ts";
import { readZip } from "../../../tools/package/zendesk/read-zip.ts";
import { zipOf } from "../../../tools/package/zendesk/write-zip.ts";
import { bytesOf, lineOf, ourFiles } from "./our-app.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "gs-zendesk-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const linesOf = ({ findings }: AppPackage) => findings.map(lineOf);

/** A zip with an entry under a name its writer would refuse: written under one as long, then renamed. */
async function zipWith(name: string, mode = 0o100644): Promise<Buffer> {
  const zip = new ZipFile();
  const stand = "x".repeat(Buffer.byteLength(name));
  zip.addBuffer(Buffer.from("{}"), "manifest.json");
  zip.addBuffer(Buffer.from("inside"), stand, { mode, compress: false });
  zip.end();
  const bytes = await buffer(zip.outputStream);
  for (let at = bytes.indexOf(stand); at !== -1; at = bytes.indexOf(stand, at + 1))
    bytes.write(name, at);
  return bytes;
}

describe("a package", () => {
  it("is the same bytes for the same files, in whatever order and zone it is made", async () => {
    const zone = process.env.TZ;
    const zips: string[] = [];
    for (const [TZ, files] of [
      ["UTC", ourFiles],
      ["Asia/Tokyo", new Map([...ourFiles].reverse())],
      ["America/Los_Angeles", ourFiles],
    ] as const) {
      process.env.TZ = TZ;
      zips.push(Buffer.from(await zipOf(files)).toString("hex"));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(zips).size).toBe(1);
    expect((await readZip(await zipOf(new Map([...ourFiles].slice(1))))).files.size).toBe(7);
  });

  it("holds every byte that was put in, for any names and contents", async () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,11}(\.[a-z]{1,4})?$/);
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));
    const files = fc
      .array(fc.tuple(path, fc.uint8Array({ maxLength: 300 })), { maxLength: 8 })
      .map((entries) => new Map(entries));
    await fc.assert(
      fc.asyncProperty(files, async (wanted) => {
        const { files: found, findings } = await readZip(await zipOf(wanted));
        expect(findings).toEqual([]);
        const plain = (map: ReadonlyMap<string, Uint8Array>) =>
          [...map].map(([file, bytes]) => [file, [...bytes]]).sort();
        expect(plain(found)).toEqual(plain(wanted));
      }),
    );
  });

  it("is read alike from a zip and from a folder, without what Zendesk's tool leaves out", async () => {
    for (const [file, bytes] of ourFiles) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), bytes);
    }
    mkdirSync(join(dir, "tmp"));
    writeFileSync(join(dir, "tmp/app-1.zip"), "x");
    writeFileSync(join(dir, ".zcli.json"), "{}");
    const folder = await readPackage(dir);
    writeFileSync(join(dir, "app.zip"), await zipOf(ourFiles));
    const zip = await readPackage(join(dir, "app.zip"));
    expect([...folder.files.keys()].sort()).toEqual([...ourFiles.keys()].sort());
    expect([...zip.files.keys()].sort()).toEqual([...ourFiles.keys()].sort());
    expect([...folder.findings, ...zip.findings]).toEqual([]);
  });
});

describe("a path that leads out of the package", () => {
  const OUT = "Name it inside of the package, without .., \\ or a root.";

  it.each([
    "../evil.js",
    "assets/../../evil.js",
    "/etc/passwd",
    "assets\\evil.js",
    "C:/evil.js",
    "./a",
  ])("is refused: %s", async (name) => {
    expect(linesOf(await readZip(await zipWith(name)))).toEqual([`error path ${name}: ${OUT}`]);
  });

  it("is refused wherever it climbs, and never given to a check", async () => {
    const part = fc.constantFrom("a", "assets", "..", ".", "b.js");
    const climbing = fc
      .array(part, { minLength: 2, maxLength: 6 })
      .filter((parts) => parts.includes("..") || parts.includes("."))
      .map((parts) => parts.join("/"));
    await fc.assert(
      fc.asyncProperty(climbing, async (name) => {
        const found = await readZip(await zipWith(name));
        expect(found.findings.map(({ rule }) => rule)).toEqual(["path"]);
        expect([...found.files.keys()]).toEqual(["manifest.json"]);
      }),
    );
  });
});

describe("a link", () => {
  const LINK = "Put the file itself here: a link may lead anywhere.";

  it.each([0o120000, 0o120644, 0o120777])("in a zip is refused (mode %i)", async (mode) => {
    const found = await readZip(await zipWith("assets/a.js", mode));
    expect(linesOf(found)).toEqual([`error symlink assets/a.js: ${LINK}`]);
    expect(found.files.has("assets/a.js")).toBe(false);
  });

  it.each(["link.js", ".hidden", "folder"])("in a folder is refused: %s", async (name) => {
    writeFileSync(join(dir, "manifest.json"), "{}");
    symlinkSync(name === "folder" ? "/etc" : "/etc/hostname", join(dir, name));
    const found = await readPackage(dir);
    expect(linesOf(found)).toEqual([`error symlink ${name}: ${LINK}`]);
    expect([...found.files.keys()]).toEqual(["manifest.json"]);
  });
});

describe("a zip that can't be read whole", () => {
  it("is refused when it is none", async () => {
    const found = await readZip(bytesOf("hello"));
    expect(found.findings.map(({ rule }) => rule)).toEqual(["zip-unreadable"]);
  });

  it("is refused when it ends too soon", async () => {
    const whole = await zipOf(ourFiles);
    const found = await readZip(whole.subarray(0, whole.length - 30));
    expect(found.findings.map(({ rule }) => rule)).toEqual(["zip-unreadable"]);
  });

  it("is refused when a name comes twice", async () => {
    const found = await readZip(await zipWith("manifest.json"));
    expect(linesOf(found)).toEqual(["error path-twice manifest.json: Keep one of the two."]);
  });

  it("is refused when a part of it is encrypted", async () => {
    const bytes = await zipWith("a.js");
    const listed = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt16LE(bytes.readUInt16LE(listed + 8) | 1, listed + 8);
    // Encryption puts twelve bytes in front of what it hides.
    bytes.writeUInt32LE(bytes.readUInt32LE(listed + 20) + 12, listed + 20);
    expect(linesOf(await readZip(bytes))).toEqual([
      "error zip-encrypted a.js: Pack it without a password.",
    ]);
  });

  it("is refused for what it would unpack to, before it is unpacked", async () => {
    const zip = new ZipFile();
    const many = Buffer.alloc(60 * 1024 * 1024);
    zip.addBuffer(many, "a.txt", { compressionLevel: 1 });
    zip.addBuffer(many, "b.txt", { compressionLevel: 1 });
    zip.end();
    const found = await readZip(await buffer(zip.outputStream));
    expect(found.findings.map(({ rule }) => rule)).toEqual(["package-size"]);
    expect([...found.files.keys()]).toEqual(["a.txt"]);
  });

  it("never throws, whatever bytes are damaged", async () => {
    const whole = Buffer.from(await zipOf(new Map([...ourFiles].slice(0, 2))));
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 5 }), async (changes) => {
        const broken = Buffer.from(whole);
        for (const [at, byte] of changes) broken[at] = byte;
        await expect(readZip(broken)).resolves.toHaveProperty("findings");
      }),
    );
  });
});
