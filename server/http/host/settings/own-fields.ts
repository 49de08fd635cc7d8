import type { SchemaStep } from "../../../../adapters/port.ts";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import { makeOurFields } from "../../../crm/make-our-fields.ts";
import { type Problem, problems } from "../../problem.ts";
import type { SettingsVisit } from "./settings-scene.ts";
import { troubleText } from "./trouble-text.ts";

/** What of our fields is there, or made now that the admin has seen the list. */
export async function ownFields(
  visit: SettingsVisit,
  what: "planSchema" | "ensureSchema",
): Promise<Result<readonly SchemaStep[], Problem>> {
  const { edge, port, words, connection } = visit;
  if (port === null) return refuse(problems.refused("not_connected", words.notConnected));
  const ask = () => edge.form[what]({ ...visit, port });
  const steps =
    what === "planSchema" ? await ask() : await makeOurFields(edge.deps, connection, ask);
  return steps.ok
    ? ok(steps.value)
    : refuse(problems.refused(steps.error.kind, troubleText(steps.error)));
}
