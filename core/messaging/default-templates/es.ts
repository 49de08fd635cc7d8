import type { Template } from "../../policy/policy.ts";
import { repliesEs } from "./es/replies.ts";
import { emailTemplatesEs, frameEs } from "./es-email.ts";
import { plainTemplatesEs } from "./es-plain.ts";
import { toReplyTemplates } from "./frame.ts";

export const templatesEs: readonly Template[] = [
  ...emailTemplatesEs,
  ...plainTemplatesEs,
  ...repliesEs.flatMap((words) => toReplyTemplates(frameEs, words)),
];
