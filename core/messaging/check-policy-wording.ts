import type { ContentFinding } from "../compliance/content/check-content.ts";
import { isLastMessage } from "../compliance/content/content-context-of.ts";
import { contentDutiesOf } from "../compliance/content/content-duties-of.ts";
import type { ContentContext } from "../compliance/content/duty.ts";
import type { Template, TenantPolicy } from "../policy/policy.ts";
import { calendarDate } from "../time/calendar-date.ts";
import { checkWording, tellFinding } from "./check-wording.ts";

/** A finding with the place of its template in the policy. */
export interface TemplateFinding {
  /** Of the template in `policy.templates`. */
  readonly index: number;
  readonly template: Pick<Template, "id" | "channel" | "language" | "tone">;
  readonly finding: ContentFinding;
  /** The whole of it in one line, for an admin. */
  readonly message: string;
}

// A saved policy stays in force: it is asked about every law that has begun or is known to begin.
const FROM_NOW_ON = calendarDate("9999-12-31");

/** What a policy's templates say that they should not, under the law of the policy's own country. */
export function checkPolicyWording(policy: TenantPolicy): TemplateFinding[] {
  return policy.templates.flatMap((template, index) => {
    const duties = contentDutiesOf(contextOf(policy, template));
    const { id, channel, language, tone } = template;
    return checkWording(template, duties).map((finding) => ({
      index,
      template: { id, channel, language, tone },
      finding,
      message: tellFinding(template, finding),
    }));
  });
}

function contextOf(policy: TenantPolicy, { id, channel }: Template): ContentContext {
  return {
    jurisdiction: policy.defaults.country,
    collector: policy.collector.type,
    // Whoever writes to businesses alone loses nothing by the consumer's stricter standard.
    debt: "consumer",
    channel,
    circumstances: isLastMessage(policy, id) ? [] : ["more_follow"],
    on: FROM_NOW_ON,
  };
}
