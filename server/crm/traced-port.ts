import type { CrmName } from "../../adapters/crm-ref.ts";
import { traced } from "../observability/tracing.ts";
import type { OpenedCrm } from "./crm-hub.ts";

/** The same port, each of its calls a span that says which CRM and which call, and no record. */
export function tracedPort(crm: CrmName, port: OpenedCrm): OpenedCrm {
  const ask = <T>(call: string, work: () => Promise<T>) =>
    traced({ name: `${crm} ${call}`, kind: "asks", attributes: { "crm.name": crm } }, work);
  return {
    ...port,
    describe: () => ask("describe", () => port.describe()),
    listFields: (noun) => ask("listFields", () => port.listFields(noun)),
    planSchema: () => ask("planSchema", () => port.planSchema()),
    ensureSchema: () => ask("ensureSchema", () => port.ensureSchema()),
    pull: (noun, cursor) => ask("pull", () => port.pull(noun, cursor)),
    read: (refs) => ask("read", () => port.read(refs)),
    write: (writes) => ask("write", () => port.write(writes)),
    listUsers: () => ask("listUsers", () => port.listUsers()),
    uninstall: (keep) => ask("uninstall", () => port.uninstall(keep)),
    completeCallback: (id, answer) =>
      ask("completeCallback", () => port.completeCallback(id, answer)),
  };
}
