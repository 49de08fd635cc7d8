import { html, type SafeHtml } from "../html/html.ts";
import type { ClockView } from "./clock-view.ts";

/** The sandbox's time and the buttons that move it. Plain forms, so they work without a script. */
export function clockBar(clock: ClockView | null): SafeHtml | null {
  if (clock === null) return null;
  return html`<section class="clock" aria-label="Sandbox clock"><div class="clock-inner">
  <p><span class="quiet">Sandbox time:</span> <time datetime="${clock.now.value}">${clock.now.text}</time></p>
  <form method="post" action="/sandbox/clock" class="clock-moves">
    <input type="hidden" name="back" value="${clock.back}">
    <button type="submit" class="wa-outlined wa-size-s" name="to" value="next_opening">Next working day</button>
    <button type="submit" class="wa-outlined wa-size-s" name="days" value="1">+1 day</button>
    <button type="submit" class="wa-outlined wa-size-s" name="days" value="7">+7 days</button>
  </form>
</div></section>`;
}

/** The one button that ends a wait for the contact hours, for the place where the wait is explained. */
export function openingForm({ back }: ClockView): SafeHtml {
  return html`<form method="post" action="/sandbox/clock">
    <input type="hidden" name="back" value="${back}">
    <button type="submit" class="wa-brand wa-accent" name="to" value="next_opening">Next working day</button>
  </form>`;
}
