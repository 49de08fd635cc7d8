import { randomUUID } from "node:crypto";
import type { FileImport, UploadedFile } from "./page-deps.ts";

export const FILES_MAX = 8;
export const BYTES_MAX = 64 * 1024 ** 2;
export const KEPT_MS = 15 * 60_000;

/** A file between its check and its import, then the result in its place. */
export type Shelved =
  | { readonly kind: "checked"; readonly file: UploadedFile; readonly found: FileImport }
  | { readonly kind: "written"; readonly found: FileImport };

interface Entry {
  readonly tenantId: string;
  readonly expiresAt: number;
  readonly shelved: Shelved;
}

export interface UploadShelf {
  /** Keeps a file and answers its id. The oldest make room when there are too many, or too large. */
  put(tenantId: string, shelved: Shelved): string;
  /** Null when it has expired, made room, or belongs to somebody else. */
  find(tenantId: string, id: string): Shelved | null;
  /** Puts the result where the file was, and lets go of its bytes. Never refused: it has happened. */
  replace(tenantId: string, id: string, shelved: Shelved): void;
}

/** Uploads in memory, bounded in number, size and time: a restart or a crash leaves nothing behind. */
export function uploadShelf(nowMs: () => number): UploadShelf {
  const entries = new Map<string, Entry>();

  function dropExpired(): void {
    for (const [id, { expiresAt }] of entries) if (expiresAt <= nowMs()) entries.delete(id);
  }

  function makeRoom(bytes: number): void {
    // A Map remembers the order in which its entries came: the first is the oldest.
    for (const id of entries.keys()) {
      if (entries.size < FILES_MAX && bytesOn(entries) + bytes <= BYTES_MAX) return;
      entries.delete(id);
    }
  }

  return {
    put(tenantId, shelved) {
      dropExpired();
      makeRoom(bytesOf(shelved));
      const id = randomUUID();
      const expiresAt = nowMs() + KEPT_MS;
      entries.set(id, { tenantId, expiresAt, shelved });
      // Bytes are let go when their time is over, not when somebody next looks.
      setTimeout(dropExpired, KEPT_MS + 1).unref();
      return id;
    },
    find(tenantId, id) {
      dropExpired();
      const entry = entries.get(id);
      return entry?.tenantId === tenantId ? entry.shelved : null;
    },
    replace(tenantId, id, shelved) {
      entries.set(id, { tenantId, expiresAt: nowMs() + KEPT_MS, shelved });
    },
  };
}

function bytesOn(entries: ReadonlyMap<string, Entry>): number {
  return [...entries.values()].reduce((sum, { shelved }) => sum + bytesOf(shelved), 0);
}

function bytesOf(shelved: Shelved): number {
  return shelved.kind === "checked" ? shelved.file.bytes.length : 0;
}
