/** What lies in an app package: bytes by path, with slashes and none in front. */
export type AppFiles = ReadonlyMap<string, Uint8Array>;

export const MANIFEST = "manifest.json";
export const REQUIREMENTS = "requirements.json";

/** Text that is not UTF-8 is no text of an app. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    // A byte order mark is kept, because a JSON parser refuses it.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return null;
    throw fault;
  }
}
