import type { Wordbook } from "../frame.ts";
import { askingFr } from "./asking.ts";
import { frameFr } from "./frame.ts";
import { paymentsFr } from "./payments.ts";
import { plansFr } from "./plans.ts";
import { repliesFr } from "./replies.ts";

export const wordbookFr: Wordbook = {
  frame: frameFr,
  words: [...askingFr, ...plansFr, ...paymentsFr],
  replies: repliesFr,
};
