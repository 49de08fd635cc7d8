import { error, type Finding } from "../finding.ts";
import type { AppFiles } from "./app-files.ts";
import { fileTypeOf } from "./file-type.ts";
import { sizeOfPng } from "./png.ts";

const REFUSED = new Set([
  ...["rar", "zip", "gzip", "7z", "bz", "bz2", "jar", "bin", "sh", "csh"],
  ...["pdf", "doc", "docx", "odt", "ppt", "pptx", "xls", "xlsx", "avi", "mp3", "mpeg"],
]);
// Zendesk goes by the names above; the usual endings of the same types are no better.
const ALSO_REFUSED = new Set(["gz", "tgz", "mpg"]);

/** Types of file that Zendesk takes in no app, told by name and by what is inside. */
export function checkFileTypes(files: AppFiles): Finding[] {
  return [...files].flatMap(([file, bytes]) => {
    const ending = /\.([^./]*)$/.exec(file)?.[1]?.toLowerCase() ?? "";
    const inside = fileTypeOf(bytes);
    if (inside !== null)
      return [error("file-type", file, `Take it out: inside it is a ${inside} file.`)];
    const isRefused = REFUSED.has(ending) || ALSO_REFUSED.has(ending);
    return isRefused
      ? [error("file-type", file, `Take it out: an app may hold no .${ending} file.`)]
      : [];
  });
}

const BANNER = "assets/banner.png";
const BANNER_SIZES = ["830x200", "1660x400"];

export function checkBanner(files: AppFiles): Finding[] {
  const bytes = files.get(BANNER);
  if (bytes === undefined) return [];
  const size = sizeOfPng(bytes);
  if (size === null) return [error("banner", BANNER, "Draw it as a PNG.")];
  return BANNER_SIZES.includes(size)
    ? []
    : [error("banner", BANNER, `Draw it ${BANNER_SIZES.join(" or ")}, not ${size}.`)];
}
