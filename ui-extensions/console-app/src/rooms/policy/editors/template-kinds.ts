/** Kinds of message the standard words know, beside those a policy has words of its own for. */
export const standardKinds: readonly string[] = [
  "due_soon",
  "reminder",
  "follow_up",
  "final_notice",
];
