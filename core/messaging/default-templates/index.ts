import type { Template } from "../../policy/policy.ts";
import { templatesEn } from "./en.ts";
import { templatesEs } from "./es.ts";

/** The words a new tenant starts with, and may change. */
export const defaultTemplates: Template[] = [...templatesEn, ...templatesEs];
