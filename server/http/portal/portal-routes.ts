import { gzipSync } from "node:zlib";
import express, {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from "express";
import { z } from "zod";
import {
  formProblemPage,
  type ProblemKind,
  unknownPage,
} from "../../../ui-extensions/portal/views/problem-pages.ts";
import { isStorable } from "../storable.ts";
import * as autopay from "./autopay-routes.ts";
import * as care from "./care-routes.ts";
import * as change from "./change-plan-routes.ts";
import {
  baseOf,
  type Exchange,
  frameOf,
  openExchange,
  type PortalDeps,
  sendPage,
} from "./exchange.ts";
import { isProof } from "./form-seal.ts";
import * as pages from "./get-pages.ts";
import * as ownPlan from "./own-plan-routes.ts";
import * as payments from "./payment-routes.ts";
import { buildPortalAssets, type PortalAssets } from "./portal-assets.ts";
import * as forms from "./portal-forms.ts";
import {
  getPayBack,
  postConfirmPay,
  postOffer,
  postPay,
  postPlan,
  postPromise,
} from "./post-money.ts";
import {
  isOneClick,
  postDispute,
  postHelp,
  postMessages,
  postOneClick,
  postStop,
} from "./post-words.ts";
import { getWrittenCopy } from "./written-copy.ts";

const BODY_MAX = "64kb";
const BODY_FIELDS_MAX = 20;
const ASSETS_PATH = "/portal-assets";

/** The customer's page: everything under `/p/<token>`, and the one stylesheet it needs. */
export function portalRoutes(deps: PortalDeps): Router {
  const router = Router();
  const assets = buildPortalAssets(deps.assetsDir);
  router.get(`${ASSETS_PATH}/${assets.fileName}`, sendStylesheet(assets));
  router.use("/p/", guard(deps, assets), readBody());
  const open = (path: string, answer: (exchange: Exchange) => void | Promise<void>): void => {
    router.get(`/p/:token${path}`, async (req, res) => {
      const exchange = await openExchange(req, res, deps);
      if (exchange !== null) await answer(exchange);
    });
  };
  open("", pages.getAccount);
  open("/pay", pages.getPay);
  open("/pay/:ticket", pages.getCheckout);
  open("/pay/back/:attempt", getPayBack);
  open("/plan", pages.getPlans);
  open("/offer", pages.getPlans);
  open("/plan/autopay", autopay.getAutopay);
  open("/plan/autopay/back/:ref", autopay.getAutopayBack);
  open("/plan/change", change.getChangePlan);
  open("/plan/change/:ticket", change.getChangeReview);
  open("/plan/own", ownPlan.getOwnPlan);
  open("/plan/afford", ownPlan.getAffordable);
  open("/plan/own/:ticket", ownPlan.getOwnPlanReview);
  open("/plan/:planId", pages.getPlan);
  open("/plan.ics", pages.getCalendar);
  open("/plan.pdf", getWrittenCopy);
  open("/payments", payments.getPayments);
  open("/payments/:paymentId", payments.getReceipt);
  open("/payments/:paymentId/receipt.pdf", payments.getReceiptPdf);
  open("/promise", pages.getPromise);
  open("/help", pages.getHelp);
  open("/dispute", pages.getDispute);
  open("/messages", pages.getMessages);
  open("/stop", pages.getStop);
  open("/feedback", care.getFeedback);
  open("/accounts", care.getOthers);
  open("/learn", care.getLearn);
  open("/learn/:topic", care.getLearnTopic);
  addForms(router, deps);
  // What is not one of our pages gets the answer of a link that is not ours.
  router.use("/p/", (req, res) => sendPage(res, 404, unknownPage(frameOf(req, res))));
  router.use("/p/", faultPage(deps));
  return router;
}

function addForms(router: Router, deps: PortalDeps): void {
  router.post("/p/:token/stop", async (req, res, next) => {
    if (isOneClick(req.body)) await postOneClick(req, res, deps);
    else next();
  });
  router.post("/p/:token/pay", acceptForm(deps, forms.PayForm, postPay));
  router.post("/p/:token/pay/confirm", acceptForm(deps, forms.ConfirmPayForm, postConfirmPay));
  router.post("/p/:token/plan", acceptForm(deps, forms.PlanForm, postPlan));
  router.post("/p/:token/plan/own", acceptForm(deps, forms.OwnPlanForm, ownPlan.postOwnPlan));
  router.post(
    "/p/:token/plan/own/accept",
    acceptForm(deps, forms.OwnPlanAcceptForm, ownPlan.postOwnPlanAccept),
  );
  router.post(
    "/p/:token/plan/own/ask",
    acceptForm(deps, forms.AskPlanForm, ownPlan.postOwnPlanAsk),
  );
  router.post(
    "/p/:token/plan/change",
    acceptForm(deps, forms.ChangePlanForm, change.postChangePlan),
  );
  router.post(
    "/p/:token/plan/change/accept",
    acceptForm(deps, forms.OwnPlanAcceptForm, change.postChangeAccept),
  );
  router.post(
    "/p/:token/plan/change/ask",
    acceptForm(deps, forms.AskPlanForm, change.postChangeAsk),
  );
  router.post("/p/:token/feedback", acceptForm(deps, forms.FeedbackForm, care.postFeedback));
  router.post("/p/:token/accounts", acceptForm(deps, forms.OthersForm, care.postOthers));
  router.post("/p/:token/plan/autopay", acceptForm(deps, forms.AutopayForm, autopay.postAutopay));
  router.post(
    "/p/:token/plan/autopay/stop",
    acceptForm(deps, forms.AutopayStopForm, autopay.postAutopayStop),
  );
  router.post("/p/:token/offer", acceptForm(deps, forms.OfferForm, postOffer));
  router.post("/p/:token/promise", acceptForm(deps, forms.PromiseForm, postPromise));
  router.post("/p/:token/help", acceptForm(deps, forms.HelpForm, postHelp));
  router.post("/p/:token/dispute", acceptForm(deps, forms.DisputeForm, postDispute));
  router.post("/p/:token/messages", acceptForm(deps, forms.MessagesForm, postMessages));
  router.post("/p/:token/stop", acceptForm(deps, forms.StopForm, postStop));
}

/** The link first, then the shape of the form, then the proof that we wrote it for this link. */
function acceptForm<Form extends { key: string; proof: string }>(
  deps: PortalDeps,
  schema: z.ZodType<Form>,
  answer: (exchange: Exchange, form: Form) => void | Promise<void>,
): RequestHandler {
  return async (req, res) => {
    const exchange = await openExchange(req, res, deps);
    if (exchange === null) return;
    const form = schema.safeParse(req.body);
    // No browser sends a NUL from a form, so a body with one is not a customer's.
    if (!form.success || !isStorable(form.data)) return sendProblem(req, res, 400, "stale");
    const { key, proof } = form.data;
    if (!isProof(deps.csrfSecret, { token: exchange.token, key, proof }))
      return sendProblem(req, res, 403, "stale");
    await answer(exchange, form.data);
  };
}

function sendProblem(req: Request, res: Response, status: number, kind: ProblemKind): void {
  sendPage(res, status, formProblemPage(frameOf(req, res), kind, baseOf(req)));
}

// The address is the only credential, so no other site may ever learn it, and no shared computer
// may keep what it shows. There is no script, so none may run.
const HEADERS = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "style-src 'self'",
    // The design system draws its ticks and carets as data images.
    "img-src data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
} as const;

function guard({ sandbox }: PortalDeps, { fileName }: PortalAssets): RequestHandler {
  return (req, res, next) => {
    res.set(HEADERS);
    res.locals.portalSandbox = sandbox;
    res.locals.portalCss = `${req.baseUrl.replace(/\/p$/, "")}${ASSETS_PATH}/${fileName}`;
    next();
  };
}

function readBody(): RequestHandler[] {
  return [
    express.urlencoded({ extended: false, limit: BODY_MAX, parameterLimit: BODY_FIELDS_MAX }),
    // RFC 8058 lets a mail provider send its one pair this way; nothing else here reads text.
    express.text({ type: "multipart/form-data", limit: BODY_MAX }),
  ];
}

function sendStylesheet({ css }: PortalAssets): RequestHandler {
  const zipped = gzipSync(css);
  return (req, res) => {
    res.set({
      "Cache-Control": "public, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
      Vary: "Accept-Encoding",
    });
    res.type("css");
    if (req.acceptsEncodings("gzip") === "gzip") res.set("Content-Encoding", "gzip").send(zipped);
    else res.send(css);
  };
}

const BodyError = z.object({ status: z.int().min(400).max(499) });

function faultPage({ onFault }: PortalDeps): ErrorRequestHandler {
  return (error: unknown, req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(error);
    const [, token = ""] = req.path.split("/");
    const back = `${req.baseUrl}/${token}`;
    const refused = BodyError.safeParse(error);
    if (!refused.success) onFault(error);
    const status = refused.success ? refused.data.status : 500;
    const kind = status === 413 ? "tooLarge" : status === 500 ? "fault" : "stale";
    sendPage(res, status, formProblemPage(frameOf(req, res), kind, back));
  };
}
