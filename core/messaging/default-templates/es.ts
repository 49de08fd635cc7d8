import type { Template } from "../../policy/policy.ts";
import { emailTemplatesEs } from "./es-email.ts";
import { plainTemplatesEs } from "./es-plain.ts";

export const templatesEs: readonly Template[] = [...emailTemplatesEs, ...plainTemplatesEs];
