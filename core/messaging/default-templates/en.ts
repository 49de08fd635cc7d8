import type { Template } from "../../policy/policy.ts";
import { emailTemplatesEn } from "./en-email.ts";
import { plainTemplatesEn } from "./en-plain.ts";

export const templatesEn: readonly Template[] = [...emailTemplatesEn, ...plainTemplatesEn];
