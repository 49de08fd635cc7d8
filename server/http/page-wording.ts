import { Channel } from "../../core/accounts/account.ts";
import { contentDutiesOf } from "../../core/compliance/content/content-duties-of.ts";
import { Circumstance, type ContentDuty } from "../../core/compliance/content/duty.ts";
import { checkPolicyWording } from "../../core/messaging/check-policy-wording.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import type { WordingView } from "../../ui-extensions/console/wording-page.ts";

/** What the console shows of a policy's words. */
export function wordingOf(policy: TenantPolicy): WordingView {
  return {
    templates: policy.templates.length,
    findings: checkPolicyWording(policy).map(({ template, finding }) => ({
      ...{ template: template.id, channel: template.channel, language: template.language },
      ...{ severity: finding.severity, sentence: finding.sentence, citation: finding.citation },
      plain: finding.plain.en,
      suggestion: finding.suggestion.en,
    })),
    duties: dutiesOf(policy).map(({ id, plain, citation, reading }) => ({
      ...{ id, plain: plain.en, citation },
      mustVerify: reading === "recalled",
    })),
  };
}

/** Every duty that some message of this policy's own country may meet. */
function dutiesOf({ defaults, collector }: TenantPolicy): ContentDuty[] {
  const on = calendarDate("9999-12-31");
  const bound = Channel.options.flatMap((channel) =>
    contentDutiesOf({
      jurisdiction: defaults.country,
      collector: collector.type,
      debt: "consumer",
      channel,
      circumstances: Circumstance.options,
      on,
    }),
  );
  return [...new Set(bound)];
}
