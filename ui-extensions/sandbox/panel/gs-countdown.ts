import { html, LitElement, type PropertyValues } from "lit";
import { countdownText } from "../../panel/host/countdown-text.ts";
import { words } from "./words.ts";

const SECOND_MS = 1_000;

/**
 * `<gs-countdown until="…" now="…">` counts to a moment on the server's clock: the sandbox's may be
 * days ahead of this computer's, so `now` is what the server said and only the time since is ours.
 * The moment itself stands beside it as text, for whoever has no script or no eyes for a clock.
 */
export class GsCountdown extends LitElement {
  static override properties = { until: { type: String }, now: { type: String } };
  declare until: string;
  declare now: string;

  #shownAt = 0;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor() {
    super();
    this.until = "";
    this.now = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#tick(), SECOND_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("now") || changed.has("until")) this.#shownAt = performance.now();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    return html`<span role="timer" aria-live="off">${countdownText(this.#leftMs(), words)}</span>`;
  }

  #leftMs(): number {
    const passed = performance.now() - this.#shownAt;
    return Date.parse(this.until) - Date.parse(this.now) - passed;
  }

  /** At the end the panel is asked to look again, once. */
  #tick(): void {
    const left = this.#leftMs();
    this.requestUpdate();
    if (left > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    this.dispatchEvent(new CustomEvent("gs-due", { bubbles: true }));
  }
}
