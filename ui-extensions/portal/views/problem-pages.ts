import { type Html, html } from "../../html/html.ts";
import { type Frame, plainPage, problemsIn } from "./page.ts";

/** The link is past its time. Says nothing about the account it once opened. */
export function expiredPage(frame: Frame): Html {
  const { expiredTitle, expiredBody } = problemsIn(frame.language);
  return linkPage(frame, expiredTitle, expiredBody);
}

/** The link is not one of ours, or no longer the one we sent. */
export function unknownPage(frame: Frame): Html {
  const { unknownTitle, unknownBody } = problemsIn(frame.language);
  return linkPage(frame, unknownTitle, unknownBody);
}

function linkPage(frame: Frame, title: string, body: string): Html {
  const { newLink, newLinkTitle } = problemsIn(frame.language);
  return plainPage(frame, {
    title,
    main: html`<section class="card"><h1>${title}</h1><p>${body}</p>
<h2>${newLinkTitle}</h2><p>${newLink}</p></section>`,
  });
}

export type ProblemKind = "stale" | "tooLarge" | "fault";

/** A form we did not act on, with the way back. */
export function formProblemPage(frame: Frame, kind: ProblemKind, backHref: string): Html {
  const words = problemsIn(frame.language);
  const title = words[`${kind}Title`];
  return plainPage(frame, {
    title,
    main: html`<section class="card"><h1>${title}</h1><p>${words[`${kind}Body`]}</p>
<p><a class="wa-button wa-brand" href="${backHref}">${words.staleLink}</a></p></section>`,
  });
}
