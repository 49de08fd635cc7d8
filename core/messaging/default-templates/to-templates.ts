import type { Channel } from "../../accounts/account.ts";
import type { Template } from "../../policy/policy.ts";
import { messageKindOf } from "../message-kinds.ts";
import { figuresOf } from "./figures.ts";
import type { Frame, ReplyWords, Wordbook, Words } from "./frame.ts";
import { MOMENTS, type Moment } from "./moments.ts";

/** Every template of one language: each moment on each channel it has words for. */
export function toTemplates({ frame, words, replies }: Wordbook): Template[] {
  return [
    ...words.flatMap((each) => toMomentTemplates(frame, each)),
    ...replies.flatMap((each) => toReplyTemplates(frame, each)),
  ];
}

function toMomentTemplates(frame: Frame, words: Words): Template[] {
  const moment: Moment = MOMENTS[words.id];
  const plain = (channel: Channel, body: string): Template => {
    const { id, tone } = words;
    return { id, channel, language: frame.language, tone, body };
  };
  const { short, spoken } = words;
  const start = `{{creditor.name}}: ${short}`;
  const ways = `${frame.ways[moment.ways]}: {{links.page}}`;
  return [
    { ...plain("email", emailBody(frame, words, moment)), subject: words.subject },
    plain("sms", `${start} ${ways} ${frame.stop.sms}`),
    plain("whatsapp", `${start}\n\n${ways}\n\n${frame.stop.whatsapp}`),
    plain("push", `${start} ${ways} ${frame.stop.push}`),
    ...(moment.letter ? [plain("letter", letterBody(frame, words, moment))] : []),
    ...(spoken === undefined ? [] : [plain("voice", frame.script(spoken))]),
  ];
}

function emailBody(frame: Frame, { opening }: Words, { figures, links, help }: Moment): string {
  const buttons = links.map((link) => link(frame.buttons));
  const { greeting, labels, signature, footer } = frame;
  return paragraphs([
    ...[greeting, opening, figuresOf(figures, labels), ...buttons],
    ...[frame.help[help], signature, "---", footer],
  ]);
}

const LETTERHEAD = `{{creditor.name}}
{{#if creditor.postalAddress}}
{{creditor.postalAddress}}
{{/if}}`;

function letterBody(frame: Frame, { subject, opening }: Words, { figures }: Moment): string {
  const { letter, labels, signature } = frame;
  return paragraphs([
    ...[LETTERHEAD, subject, letter.greeting, opening],
    ...[figuresOf(figures, labels), letter.ways, signature],
  ]);
}

function toReplyTemplates(frame: Frame, words: ReplyWords): Template[] {
  const { id, subject, body, short } = words;
  const common = { id, language: frame.language, tone: "neutral" } as const;
  const start = `{{creditor.name}}: ${short}`;
  const stop = (channel: keyof Frame["stop"]) => (isBare(id) ? "" : ` ${frame.stop[channel]}`);
  const page = isBare(id) ? "" : ` ${frame.ways.page}: {{links.page}}`;
  return [
    { ...common, channel: "email", subject, body: replyBody(frame, id, body) },
    { ...common, channel: "sms", body: `${start}${stop("sms")}` },
    { ...common, channel: "whatsapp", body: `${start}${stop("whatsapp")}` },
    { ...common, channel: "push", body: `${start}${page}${stop("push")}` },
  ];
}

/** A stranger, and whoever stopped us, reads no footer about an account and gets no link to one. */
function isBare(id: string): boolean {
  const kind = messageKindOf(id);
  return kind === "to_stranger" || kind === "confirms_stop";
}

function replyBody({ greeting, hello, signature, footer }: Frame, id: string, body: string) {
  if (isBare(id)) return paragraphs([hello, body, signature]);
  return paragraphs([greeting, body, signature, "---", footer]);
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
