import { z } from "zod";
import { LEARN_TOPICS } from "../../../ui-extensions/portal/learn-words-en.ts";
import { feedbackPage, othersPage } from "../../../ui-extensions/portal/views/care-pages.ts";
import { learnPage, learnTopicPage } from "../../../ui-extensions/portal/views/learn-pages.ts";
import { emptyDraft } from "../../../ui-extensions/portal/views/page.ts";
import {
  type Exchange,
  redirectDone,
  redirectTo,
  sendDraft,
  sendPage,
  sendRefusal,
} from "./exchange.ts";
import { COMMENT_MAX, type FeedbackForm, type OthersForm } from "./portal-forms.ts";

export function getFeedback({ res, page }: Exchange): void {
  sendPage(res, 200, feedbackPage(page, emptyDraft));
}

export async function postFeedback(
  exchange: Exchange,
  form: z.infer<typeof FeedbackForm>,
): Promise<void> {
  const { deps, token, page } = exchange;
  const { key, score } = form;
  const comment = form.comment.trim();
  const values = { comment, ...(score === undefined ? {} : { score }) };
  const { fields } = page.problems;
  const errors = [
    ...(score === undefined ? [{ field: "score", text: fields.choice_missing }] : []),
    ...(comment.length > COMMENT_MAX
      ? [{ field: "comment", text: fields.text_too_long(COMMENT_MAX) }]
      : []),
  ];
  if (errors.length > 0) {
    sendDraft(exchange, feedbackPage, { values, errors });
    return;
  }
  const given = await deps.portal.giveFeedback(token, { key, score: Number(score), comment });
  if (given.ok) redirectDone(exchange, "feedback");
  else
    await sendRefusal(exchange, feedbackPage, {
      refusal: given.refusal,
      values,
      fieldIds: { score: "score" },
    });
}

/** Whoever has a lawyer or a court between us and them is written to about nothing from here. */
export function getOthers(exchange: Exchange): void {
  const { res, page } = exchange;
  if (page.view.state === "with_a_person") redirectTo(exchange, "");
  else sendPage(res, 200, othersPage(page, emptyDraft));
}

export async function postOthers(
  exchange: Exchange,
  { key }: z.infer<typeof OthersForm>,
): Promise<void> {
  const { deps, token, page } = exchange;
  if (page.view.state === "with_a_person") {
    redirectTo(exchange, "");
    return;
  }
  const sent = await deps.portal.sendOtherLinks(token, { key });
  if (sent.ok) redirectDone(exchange, "links");
  else await sendRefusal(exchange, othersPage, { refusal: sent.refusal, values: {}, fieldIds: {} });
}

export function getLearn({ res, page }: Exchange): void {
  sendPage(res, 200, learnPage(page));
}

export function getLearnTopic(exchange: Exchange): void {
  const { req, res, page } = exchange;
  const topic = z.enum(LEARN_TOPICS).safeParse(req.params.topic);
  if (topic.success) sendPage(res, 200, learnTopicPage(page, topic.data));
  else redirectTo(exchange, "/learn");
}
