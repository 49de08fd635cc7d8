import { html, LitElement, nothing } from "lit";
import type { PanelWhy } from "../../panel/panel-why.ts";
import { getWhy } from "./panel-api.ts";
import { words } from "./words.ts";

type State =
  | { readonly kind: "closed" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "open"; readonly why: PanelWhy };

/** `<gs-why account="…" touch="…">`: one click says why a message was sent or was not. */
export class GsWhy extends LitElement {
  static override properties = {
    account: { type: String },
    touch: { type: String },
    label: { type: String },
    api: { type: String },
    state: { state: true },
  };
  declare account: string;
  declare touch: string;
  /** What is asked about, for whoever hears the button without its row. */
  declare label: string;
  declare api: string;
  declare state: State;

  constructor() {
    super();
    this.account = "";
    this.touch = "";
    this.label = "";
    this.api = "/api/v1";
    this.state = { kind: "closed" };
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    const open = this.state.kind !== "closed";
    return html`<button
        type="button"
        class="gs-link wa-size-s"
        aria-label=${words.whyLabel(this.label)}
        aria-expanded=${open ? "true" : "false"}
        @click=${() => this.#toggle()}
      >
        ${words.why}
      </button>
      <div aria-live="polite">${this.#content()}</div>`;
  }

  async #toggle(): Promise<void> {
    if (this.state.kind !== "closed") {
      this.state = { kind: "closed" };
      return;
    }
    this.state = { kind: "loading" };
    const answer = await getWhy(this.api, this.account, this.touch);
    this.state = answer.kind === "ok" ? { kind: "open", why: answer.value } : { kind: "failed" };
  }

  #content() {
    switch (this.state.kind) {
      case "closed":
        return nothing;
      case "loading":
        return html`<p class="gs-quiet">${words.whyLoading}</p>`;
      case "failed":
        return html`<p class="gs-error"><wa-icon name="warning"></wa-icon> ${words.whyFailed}</p>`;
      case "open":
        return whyContent(this.state.why);
    }
  }
}

function whyContent({ title, reason, verdicts }: PanelWhy) {
  return html`<div class="gs-trace">
    <p><strong>${title}</strong>${reason === "" ? nothing : html` ${reason}`}</p>
    ${verdicts.length === 0 ? html`<p class="gs-quiet">${words.whyNothing}</p>` : nothing}
    <ul>
      ${verdicts.map(
        (each) =>
          html`<li>
            <wa-icon
              class=${each.allowed ? "gs-yes" : "gs-no"}
              name=${each.allowed ? "check" : "block"}
              label=${each.allowed ? words.allowed : words.refused}
            ></wa-icon>
            <span>
              ${each.stage} (<time datetime=${each.when.value}>${each.when.text}</time>): ${each.text}
              ${each.rules.map(
                (rule) =>
                  html`<span class="gs-rule" dir="auto"
                    >${rule.text} <span class="gs-quiet">${rule.citation} · ${rule.id} ${rule.note}</span></span
                  >`,
              )}
            </span>
          </li>`,
      )}
    </ul>
  </div>`;
}
