import { Role } from "../../../../../core/access/rights.ts";

/** What somebody chooses a role by. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly label: string; readonly what: string }>> =
  {
    rep: { label: "Rep", what: "Works accounts: calls, promises, offers within their limits." },
    manager: { label: "Manager", what: "Also approves, imports, sees figures, drafts policy." },
    admin: { label: "Admin", what: "Also publishes policy, connects systems, lets people in." },
    auditor: { label: "Auditor", what: "Sees everything and changes nothing." },
  };

export const ROLE_OPTIONS = Role.options.map((role) => ({
  value: role,
  label: ROLE_WORDS[role].label,
}));

export function toRole(value: string | null): Role {
  return Role.catch("rep").parse(value);
}
