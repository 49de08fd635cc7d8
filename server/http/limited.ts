import type { Request, RequestHandler, Response } from "express";
import type { Deps } from "../deps.ts";
import { addressKey, isLocalAddress } from "../security/limits/address-key.ts";
import type { LimitName } from "../security/limits/limit-table.ts";
import type { Verdict } from "../security/limits/open-limits.ts";
import { problems, sendProblem } from "./problem.ts";

/** Refuses with 429 what one key asks too often; a request without a key passes. */
export function limited(
  { limits }: Pick<Deps, "limits">,
  name: LimitName,
  keyOf: (req: Request) => string | null,
): RequestHandler {
  return async (req, res, next) => {
    const key = keyOf(req);
    const verdict = key === null ? null : await limits.use(name, key);
    if (verdict === null) next();
    else sendTooMany(res, verdict);
  };
}

/** Refuses an address whose guesses went wrong too often; `isWrong` tells a guess by its answer. */
export function limitedWhenWrong(
  { limits, log }: Pick<Deps, "limits" | "log">,
  name: LimitName,
  isWrong: (status: number) => boolean,
): RequestHandler {
  return async (req, res, next) => {
    const key = farAddressOf(req);
    if (key === null) return next();
    const verdict = await limits.ask(name, key);
    if (verdict !== null) return sendTooMany(res, verdict);
    res.on("finish", () => {
      if (!isWrong(res.statusCode)) return;
      limits.count(name, key).catch((error) => log.warn({ err: error }, "a guess is not counted"));
    });
    next();
  };
}

/** Everybody behind a proxy on this machine would share its address, so that one is never limited. */
export function farAddressOf(req: Request): string | null {
  const ip = req.ip ?? "";
  return isLocalAddress(ip) ? null : addressKey(ip);
}

export function sendTooMany(res: Response, verdict: Exclude<Verdict, null>): void {
  res.set("retry-after", String(verdict.retryAfterSeconds));
  sendProblem(res, problems.tooMany());
}
