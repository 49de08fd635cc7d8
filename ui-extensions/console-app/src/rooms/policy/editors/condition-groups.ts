import type { Comparison, Condition } from "../../../../../../core/policy/condition.ts";

/** A condition as it is edited: comparisons and groups, of which all, any or none must hold. */
export interface ConditionGroup {
  readonly mode: "all" | "any" | "none";
  readonly parts: readonly (Comparison | ConditionGroup)[];
}

export function isGroup(part: Comparison | ConditionGroup): part is ConditionGroup {
  return "mode" in part;
}

export function toGroup(condition: Condition): ConditionGroup {
  if ("all" in condition) return { mode: "all", parts: condition.all.map(toPart) };
  if ("any" in condition) return { mode: "any", parts: condition.any.map(toPart) };
  if ("not" in condition) {
    const inner = toPart(condition.not);
    const isAny = isGroup(inner) && inner.mode === "any";
    return { mode: "none", parts: isAny ? inner.parts : [inner] };
  }
  return { mode: "all", parts: [condition] };
}

function toPart(condition: Condition): Comparison | ConditionGroup {
  return "fact" in condition ? condition : toGroup(condition);
}

/** The shortest condition that says the same. An empty group inside of another says nothing and goes. */
export function fromGroup(group: ConditionGroup): Condition {
  const parts = group.parts.flatMap((part): Condition[] => {
    if (!isGroup(part)) return [part];
    return part.parts.length === 0 ? [] : [fromGroup(part)];
  });
  const [only] = parts;
  if (only === undefined) return { all: [] };
  if (group.mode === "none") return { not: parts.length === 1 ? only : { any: parts } };
  if (parts.length === 1) return only;
  return group.mode === "all" ? { all: parts } : { any: parts };
}
