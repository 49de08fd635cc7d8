import { deployPackage } from "./salesforce/deploy-package.ts";
import { DEPLOY_USAGE, readOrder } from "./salesforce/read-order.ts";

process.exitCode = await run(process.argv.slice(2));

async function run([platform, ...args]: string[]): Promise<number> {
  if (platform !== "salesforce") {
    process.stderr.write(`${DEPLOY_USAGE}\n`);
    return 2;
  }
  const order = readOrder(args, process.env);
  if (typeof order === "string") {
    process.stderr.write(`${order}\n\n${DEPLOY_USAGE}\n`);
    return 2;
  }
  const done = await deployPackage(order, (text) => process.stdout.write(`${text}\n`));
  return done ? 0 : 1;
}
