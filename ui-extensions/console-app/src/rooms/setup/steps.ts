import type { SetupStep } from "../../../views/setup.ts";

/** The first run, in its order. */
export const STEPS: readonly {
  readonly id: SetupStep;
  readonly label: string;
  readonly what: string;
}[] = [
  { id: "connect", label: "Connect", what: "Your CRM, or a file" },
  { id: "check", label: "Check", what: "Permissions and limits" },
  { id: "map", label: "Map", what: "Which field means what" },
  { id: "policy", label: "Policy", what: "How customers are treated" },
  { id: "try", label: "Dry run", what: "Who would hear from you" },
  { id: "live", label: "Go live", what: "A few first, then all" },
];

export function stepAfter(id: SetupStep): SetupStep {
  const at = STEPS.findIndex((step) => step.id === id);
  return STEPS[at + 1]?.id ?? "live";
}
