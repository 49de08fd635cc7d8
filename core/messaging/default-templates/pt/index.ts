import type { Wordbook } from "../frame.ts";
import { askingPt } from "./asking.ts";
import { framePt } from "./frame.ts";
import { paymentsPt } from "./payments.ts";
import { plansPt } from "./plans.ts";
import { repliesPt } from "./replies.ts";

export const wordbookPt: Wordbook = {
  frame: framePt,
  words: [...askingPt, ...plansPt, ...paymentsPt],
  replies: repliesPt,
};
