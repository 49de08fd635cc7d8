import type { Wordbook } from "../frame.ts";
import { askingEs } from "./asking.ts";
import { frameEs } from "./frame.ts";
import { paymentsEs } from "./payments.ts";
import { plansEs } from "./plans.ts";
import { repliesEs } from "./replies.ts";

export const wordbookEs: Wordbook = {
  frame: frameEs,
  words: [...askingEs, ...plansEs, ...paymentsEs],
  replies: repliesEs,
};
