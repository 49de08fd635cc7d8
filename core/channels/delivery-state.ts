/** What a provider can tell of a message that it took. */
export type DeliveryOutcome = "delivered" | "read" | "failed" | "complained";

/** What all that was told of one message comes down to. */
export type DeliveryState = "sent" | "delivered" | "read" | "failed";

/**
 * The same for the same news in any order. A failure outlasts a delivery, because mail is taken first
 * and bounces later, and by then another channel may have been tried instead.
 */
export function deliveryStateOf(outcomes: readonly DeliveryOutcome[]): DeliveryState {
  if (outcomes.includes("failed")) return "failed";
  if (outcomes.includes("read")) return "read";
  // Nobody complains about what never came.
  return outcomes.includes("delivered") || outcomes.includes("complained") ? "delivered" : "sent";
}
