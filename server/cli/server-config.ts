import { systemClock } from "../clock.ts";
import { type Config, ConfigError, readConfig } from "../config.ts";
import { openCrmHub } from "../crm/open-crm-hub.ts";
import { randomToken } from "../security/sign.ts";
import type { Database } from "../storage/connect.ts";
import { ensureSetting } from "../storage/settings.ts";
import { BadInput } from "./bad-input.ts";
import { type Call, textOption } from "./command.ts";

/** The settings as the server has them, for commands that act in its place. */
export function serverConfig(call: Call): Config {
  const dataDir = textOption(call, "data-dir");
  try {
    return readConfig({
      ...call.io.env,
      ...(dataDir === undefined ? {} : { GS_DATA_DIR: dataDir }),
    });
  } catch (error) {
    if (error instanceof ConfigError) throw new BadInput("settings", error.message);
    throw error;
  }
}

/** The CRMs and seal keys that the server of this book has. */
export async function serverHub(call: Call, db: Database) {
  const config = serverConfig(call);
  const secret =
    config.secret ?? (await db.withSystem((tx) => ensureSetting(tx, "secret", randomToken)));
  return openCrmHub(config, { secret, clock: systemClock });
}
