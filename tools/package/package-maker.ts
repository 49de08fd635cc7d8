import type { Finding } from "./finding.ts";
import type { Manifest } from "./manifest.ts";

export interface PackageOrder {
  readonly manifest: Manifest;
  /** Where the server is, without a slash at the end. */
  readonly publicUrl: string;
  /** The folder that packages and their reports are put into. */
  readonly out: string;
}

export interface MadePackage {
  /** The folder or file to upload. */
  readonly path: string;
  readonly files: number;
  readonly findings: readonly Finding[];
}

/** Makes what is uploaded to one platform, and checks what it made as it lies there. */
export type PackageMaker = (order: PackageOrder) => Promise<MadePackage>;

/** A folder with files of somebody else's is not ours to empty. */
export class NotOurFolder extends Error {
  override readonly name = "NotOurFolder";
}
