import type { Template } from "../../policy/policy.ts";
import { repliesEn } from "./en/replies.ts";
import { emailTemplatesEn, frameEn } from "./en-email.ts";
import { plainTemplatesEn } from "./en-plain.ts";
import { toReplyTemplates } from "./frame.ts";

export const templatesEn: readonly Template[] = [
  ...emailTemplatesEn,
  ...plainTemplatesEn,
  ...repliesEn.flatMap((words) => toReplyTemplates(frameEn, words)),
];
