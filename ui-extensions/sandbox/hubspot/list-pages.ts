import { html } from "../../html/html.ts";
import { hubspotPage } from "./page.ts";
import { place } from "./record-page.ts";
import type { CardPlacement, HubspotFrame } from "./record-view.ts";

export interface RecordRow {
  readonly href: string;
  readonly kind: string;
  readonly name: string;
  readonly standing: string;
}

/** Every record of the sandbox HubSpot that carries the card. */
export function renderHubspotRecords(all: readonly RecordRow[], frame: HubspotFrame): string {
  const main = html`<main id="main" class="hs-page" tabindex="-1">
  <h1>Records</h1>
  <table class="hs-table">
    <thead><tr><th scope="col">Name</th><th scope="col">Object</th><th scope="col">Standing</th></tr></thead>
    <tbody>${all.map(
      ({ href, kind, name, standing }) =>
        html`<tr><td><a href="${href}" dir="auto">${name}</a></td><td>${kind}</td><td>${standing}</td></tr>`,
    )}</tbody>
  </table>
</main>`;
  return hubspotPage("Records", main, frame);
}

/** Where an admin sets the app up, inside HubSpot. */
export function renderHubspotSettings(card: CardPlacement, frame: HubspotFrame): string {
  const main = html`<main id="main" class="hs-page" tabindex="-1">
  <h1>App settings</h1>
  <h2 class="hs-app">Good Standing</h2>
  <section class="hs-panel" aria-label="App settings">${place(card, frame)}</section>
</main>`;
  return hubspotPage("App settings", main, frame);
}
