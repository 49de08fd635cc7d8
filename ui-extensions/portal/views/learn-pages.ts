import { type Html, html } from "../../html/html.ts";
import { LEARN_TOPICS, type LearnTopic, RIGHTS_COUNTRIES } from "../learn-words-en.ts";
import { backLink } from "./form-parts.ts";
import { adviceSection } from "./help-page.ts";
import { hrefOf, type Page, visitPage } from "./page.ts";

export function learnPage(page: Page): Html {
  const { words } = page;
  return visitPage(page, {
    title: words.learnTitle,
    main: html`${backLink(page)}<h1>${words.learnTitle}</h1><p>${words.learnLead}</p>
<ul class="choices">${LEARN_TOPICS.map(
      (topic) => html`<li><a href="${hrefOf(page, `/learn/${topic}`)}">
<span class="grow"><strong>${words.learn[topic].title}</strong><br><span class="quiet">${words.learn[topic].lead}</span></span></a></li>`,
    )}</ul>`,
  });
}

/** One topic; where rights or help are spoken of, also what there is in the customer's country. */
export function learnTopicPage(page: Page, topic: LearnTopic): Html {
  const { words } = page;
  const { title, lead, points } = words.learn[topic];
  return visitPage(page, {
    title,
    main: html`<p class="back"><a href="${hrefOf(page, "/learn")}">${words.learnBack}</a></p>
<h1>${title}</h1><p class="lead">${lead}</p>
<section class="card"><ul class="points">${points.map((point) => html`<li>${point}</li>`)}</ul></section>
${topic === "rights" && rightsHere(page)}${(topic === "rights" || topic === "budget") && adviceSection(page)}`,
  });
}

/** Law for private persons; a company reads the general part. */
function rightsHere({ view, words }: Page): Html | null {
  const country = RIGHTS_COUNTRIES.find((each) => each === view.country);
  if (country === undefined || !view.isConsumer) return null;
  return html`<section class="card"><h2>${words.rightsHere}</h2><p>${words.rightsIn[country]}</p></section>`;
}
