import type { Wordbook } from "../frame.ts";
import { askingDe } from "./asking.ts";
import { frameDe } from "./frame.ts";
import { paymentsDe } from "./payments.ts";
import { plansDe } from "./plans.ts";
import { repliesDe } from "./replies.ts";

export const wordbookDe: Wordbook = {
  frame: frameDe,
  words: [...askingDe, ...plansDe, ...paymentsDe],
  replies: repliesDe,
};
