import { DataDirInUse, lockDataDir } from "../../../../server/storage/data-dir-lock.ts";

// Takes the directory if it can, says whether it could, and stays until it is killed.
try {
  lockDataDir(process.argv[2] ?? "");
  console.log("won");
} catch (error) {
  if (!(error instanceof DataDirInUse)) throw error;
  console.log("lost");
}
process.stdin.resume();
