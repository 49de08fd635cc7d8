import type { Wordbook } from "../frame.ts";
import { askingEn } from "./asking.ts";
import { frameEn } from "./frame.ts";
import { paymentsEn } from "./payments.ts";
import { plansEn } from "./plans.ts";
import { repliesEn } from "./replies.ts";

export const wordbookEn: Wordbook = {
  frame: frameEn,
  words: [...askingEn, ...plansEn, ...paymentsEn],
  replies: repliesEn,
};
