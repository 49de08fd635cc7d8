import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { instant } from "../core/time/instant.ts";
import { createMetrics } from "../server/observability/metrics.ts";
import { openTestDatabase } from "./support/database.ts";

const read = (file: string) => readFileSync(file, "utf8");
const OURS = /\bgs_[a-z_]+/g;
const namesIn = (text: string) =>
  new Set((text.match(OURS) ?? []).map((name) => name.replace(/_(bucket|count|sum)$/, "")));

const Dashboard = z.object({
  panels: z.array(
    z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) }),
  ),
});

it("the dashboard and the alerts ask for metrics that are there, and leave none out", async () => {
  const db = await openTestDatabase();
  const metrics = createMetrics(db, { now: () => instant("2026-03-02T12:00:00Z") });
  const known = namesIn((await metrics.text()).replace(/^(?!# TYPE).*$/gm, ""));
  await db.close();
  const { panels } = Dashboard.parse(JSON.parse(read("deploy/grafana-dashboard.json")));
  const shown = namesIn(
    panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join("\n"),
  );
  expect(shown).toEqual(known);
  expect(namesIn(read("docs/operations.md"))).toEqual(known);
});

it("what is deployed sets settings that the server reads", () => {
  const settings = read("server/config.ts");
  const set = [
    ...read("deploy/compose.yaml").matchAll(/^ {4}([A-Z_]+): /gm),
    ...read("deploy/kubernetes.yaml").matchAll(/^ {2}([A-Z_]+): |\{ name: ([A-Z_]+), value/gm),
    ...read("Dockerfile").matchAll(/\b([A-Z_]+)=/g),
  ].map(([, first, second]) => first ?? second ?? "");
  expect(set.length).toBeGreaterThan(10);
  for (const name of new Set(set))
    if (name !== "NODE_ENV") expect([name, settings.includes(`  ${name}: `)]).toEqual([name, true]);
});
