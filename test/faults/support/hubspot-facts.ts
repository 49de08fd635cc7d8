import type { HubspotScene } from "../../server/crm/hubspot-scene.ts";
import { bare, factsOfBook } from "./book-facts.ts";

/** What our book and HubSpot hold, a line per fact and in order, so that two lives can be compared. */
export async function factsOf(scene: HubspotScene): Promise<string[]> {
  return [...(await factsOfBook(scene)), ...factsOfHubspot(scene)].sort();
}

/** What people see in HubSpot: our fields, tasks, events and refusals. */
function factsOfHubspot({ hubspot, connection }: HubspotScene): string[] {
  const records = ["companies", "contacts"].flatMap((object) =>
    hubspot
      .all(object)
      .filter(({ archived }) => !archived)
      .map(({ id, properties }) => `${object} ${id} ${JSON.stringify(shown(properties))}`),
  );
  const logged = ["tasks", "notes", "emails", "communications"].flatMap((object) =>
    hubspot.all(object).map(({ id, properties }) => {
      const about = ["companies", "contacts"].map((to) => hubspot.linked(object, id, to));
      return `${object} ${JSON.stringify([...logText(properties), ...about])}`;
    }),
  );
  const events = hubspot
    .timeline()
    .map(({ eventTypeName, objectId, properties }) =>
      JSON.stringify([eventTypeName, objectId, properties.title]),
    );
  return [...records, ...logged, ...events].map((line) => bare(line, connection.id));
}

// Signed with the connection's id, or a moment: different in each life.
const OWN_TO_A_LIFE = ["gs_synced_at", "gs_record_key"];

function shown(properties: Readonly<Record<string, string>>) {
  const ours = Object.entries(properties).filter(
    ([name]) => name.startsWith("gs_") && !OWN_TO_A_LIFE.includes(name),
  );
  return Object.fromEntries(ours.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function logText(properties: Readonly<Record<string, string>>) {
  // A finished task keeps the amount it last showed; what it showed in between is nobody's fact.
  const isOver = properties.hs_task_status === "COMPLETED";
  const subject = isOver ? null : properties.hs_task_subject;
  return [subject, properties.hs_task_status, properties.gs_key];
}
