import { z } from "zod";
import { ShapedPolicy } from "../../../../../../core/policy/drafting/shaped-policy.ts";
import type { TenantPolicy } from "../../../../../../core/policy/policy.ts";

/** What was written and not yet saved, kept by the browser until it is. */
export interface Unsaved {
  /** The save it was written over, and what that said. */
  readonly revision: number;
  readonly read: TenantPolicy;
  readonly document: TenantPolicy;
}

const Kept = z.object({ revision: z.int(), read: ShapedPolicy, document: ShapedPolicy });

const nameOf = (draftId: string) => `gs-policy-draft-${draftId}`;

export function keepUnsaved(draftId: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(nameOf(draftId), JSON.stringify(unsaved));
  } catch (error) {
    // A browser without room still has it on the screen.
    if (!(error instanceof DOMException)) throw error;
  }
}

export function forgetUnsaved(draftId: string): void {
  localStorage.removeItem(nameOf(draftId));
}

/** Null when there is nothing, or nothing that can be read. */
export function findUnsaved(draftId: string): Unsaved | null {
  const text = localStorage.getItem(nameOf(draftId));
  if (text === null) return null;
  try {
    const kept = Kept.safeParse(JSON.parse(text));
    return kept.success ? kept.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
