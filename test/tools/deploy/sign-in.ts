import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const TOOLS = fileURLToPath(new URL("../../../tools/check/salesforce/", import.meta.url));

interface SignIn {
  readonly alias: string;
  readonly username: string;
  readonly accessToken: string;
  readonly instanceUrl: string;
  /** Whose home folder it is kept in. */
  readonly env: NodeJS.ProcessEnv;
}

/** Leaves in a home folder what `sf org login` leaves there, by the library that both use. */
export function signIn({ env, ...said }: SignIn): Promise<void> {
  const script = `import { AuthInfo } from "@salesforce/core";
const { alias, username, accessToken, instanceUrl } = ${JSON.stringify(said)};
const accessTokenOptions = { accessToken, instanceUrl, loginUrl: instanceUrl };
const info = await AuthInfo.create({ username: accessToken, accessTokenOptions });
info.update({ username, accessToken, instanceUrl, orgId: "00D5g000004XyZAEA0" });
info.isUsingAccessToken = () => false;
await info.save();
await info.setAlias(alias);`;
  return new Promise((settle, fail) => {
    const args = ["--input-type=module", "--eval", script];
    const child = spawn(process.execPath, args, { cwd: TOOLS, env, stdio: "inherit" });
    child.on("error", fail);
    child.on("close", (code) =>
      code === 0 ? settle() : fail(new Error(`signing in ended with ${code}`)),
    );
  });
}
