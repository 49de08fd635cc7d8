import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Stripe from "stripe";

/**
 * A Stripe of this machine, over real sockets, for what we use of it: Checkout sessions (payment and
 * setup), PaymentIntents of saved methods, their search, refunds by charge, and signed events. Requests
 * are held to the SDK's parameter names and answers to its types; declines and idempotency errors have
 * the published error shapes. It does not cover: 3D Secure, bank debits that take days, fees and
 * balances, Connect, rate limits, the delay of search, versions other than the pinned one.
 */
export interface StripeStandIn {
  readonly url: string;
  readonly requests: readonly StandInRequest[];
  /** The customer pays on the session's page, and the events of it in the order they happened. */
  payAt(sessionId: string): StandInEvent[];
  /** What happened on the pages themselves, which nobody was told of yet. */
  untoldEvents(): StandInEvent[];
  /** The customer saves a card on the page. */
  saveAt(sessionId: string): StandInEvent[];
  refund(paymentIntentId: string, amount: number, id?: string): StandInEvent[];
  dispute(paymentIntentId: string, amount: number): { opened: StandInEvent; won: StandInEvent };
  sessionIds(): string[];
  paidIntents(): string[];
  /** The answer to the next request is lost after the work was done. */
  loseNext(): void;
  close(): Promise<void>;
}

export interface StandInRequest {
  readonly method: string;
  readonly path: string;
  readonly version: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly form: ReadonlyMap<string, string>;
}

export interface StandInEvent {
  readonly id: string;
  readonly type: string;
  readonly body: string;
}

/** Signs an event with the SDK's own test helper, as `Stripe-Signature` has it. */
export function signEvent(body: string, secret: string, timestamp?: number): string {
  return Stripe.webhooks.generateTestHeaderString({
    payload: body,
    secret,
    ...(timestamp === undefined ? {} : { timestamp }),
  });
}

type Session = Pick<
  Stripe.Checkout.Session,
  "id" | "mode" | "status" | "payment_status" | "url" | "expires_at" | "client_reference_id"
> & {
  readonly object: "checkout.session";
  readonly amount_total: number | null;
  readonly currency: string | null;
  readonly customer: string | null;
  readonly metadata: Record<string, string>;
  readonly payment_intent: string | null;
  readonly setup_intent: unknown;
};
type Intent = Pick<Stripe.PaymentIntent, "id" | "status" | "amount" | "amount_received"> & {
  readonly object: "payment_intent";
  readonly currency: string;
  readonly metadata: Record<string, string>;
  readonly last_payment_error: null;
};

const SESSION_PARAMS = [
  "mode",
  "success_url",
  "cancel_url",
  "expires_at",
  "locale",
  "client_reference_id",
  "metadata",
  "payment_intent_data",
  "setup_intent_data",
  "adaptive_pricing",
  "line_items",
  "customer_creation",
  "allowed_payment_method_types",
] as const satisfies readonly (keyof Stripe.Checkout.SessionCreateParams)[];
const INTENT_PARAMS = [
  "amount",
  "currency",
  "customer",
  "payment_method",
  "off_session",
  "confirm",
  "metadata",
] as const satisfies readonly (keyof Stripe.PaymentIntentCreateParams)[];

/** What the named test methods of https://docs.stripe.com/testing answer when debited. */
const DECLINES: Readonly<Record<string, { code: string; decline_code?: string }>> = {
  pm_card_visa_chargeDeclinedInsufficientFunds: {
    code: "card_declined",
    decline_code: "insufficient_funds",
  },
  pm_card_chargeDeclinedStolenCard: { code: "card_declined", decline_code: "stolen_card" },
  pm_card_chargeDeclinedExpiredCard: { code: "expired_card" },
  pm_card_authenticationRequired: {
    code: "authentication_required",
    decline_code: "authentication_required",
  },
};

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export async function openStripeStandIn(now: () => number): Promise<StripeStandIn> {
  const sessions = new Map<string, Session>();
  const intents = new Map<string, Intent>();
  const refunds: Stripe.Refund[] = [];
  const answered = new Map<string, { readonly sent: string; readonly answer: Answer }>();
  const requests: StandInRequest[] = [];
  const returns = new Map<string, Record<"success" | "cancel", string | undefined>>();
  const untold: StandInEvent[] = [];
  let count = 0;
  let isLost = false;
  const next = (prefix: string) => {
    count += 1;
    return `${prefix}_${String(count).padStart(6, "0")}`;
  };
  const event = (type: string, object: unknown): StandInEvent => {
    const id = next("evt");
    const created = Math.floor(now() / 1000);
    return {
      id,
      type,
      body: JSON.stringify({ id, object: "event", type, created, data: { object } }),
    };
  };

  function createSession(form: ReadonlyMap<string, string>): Answer {
    const wrong = unknownParam(form, SESSION_PARAMS);
    if (wrong !== null) return wrong;
    const seconds = Number(form.get("expires_at")) - now() / 1000;
    // https://docs.stripe.com/api/checkout/sessions/create: half an hour to a day from its creation.
    if (seconds < 1_800 || seconds > 86_400) return invalid("expires_at", "out of range");
    const id = next("cs_test");
    const amount = form.get("line_items[0][price_data][unit_amount]");
    const isSetup = form.get("mode") === "setup";
    const session: Session = {
      id,
      object: "checkout.session",
      mode: isSetup ? "setup" : "payment",
      status: "open",
      payment_status: "unpaid",
      url: `${address()}/c/pay/${id}`,
      expires_at: Number(form.get("expires_at")),
      client_reference_id: form.get("client_reference_id") ?? null,
      amount_total: amount === undefined ? null : Number(amount),
      currency: form.get("line_items[0][price_data][currency]") ?? null,
      customer: null,
      metadata: nested(
        form,
        isSetup ? "setup_intent_data[metadata]" : "payment_intent_data[metadata]",
      ),
      payment_intent: null,
      setup_intent: null,
    };
    sessions.set(id, session);
    returns.set(id, { success: form.get("success_url"), cancel: form.get("cancel_url") });
    return { status: 200, body: session };
  }

  function createIntent(form: ReadonlyMap<string, string>): Answer {
    const wrong = unknownParam(form, INTENT_PARAMS);
    if (wrong !== null) return wrong;
    const id = next("pi");
    const decline = DECLINES[form.get("payment_method") ?? ""];
    const intent: Intent = {
      id,
      object: "payment_intent",
      status: decline === undefined ? "succeeded" : "requires_payment_method",
      amount: Number(form.get("amount")),
      amount_received: decline === undefined ? Number(form.get("amount")) : 0,
      currency: form.get("currency") ?? "",
      metadata: nested(form, "metadata"),
      last_payment_error: null,
    };
    intents.set(id, intent);
    if (decline === undefined) return { status: 200, body: intent };
    const error = { type: "card_error", message: "Your card was declined.", ...decline };
    return { status: 402, body: { error: { ...error, payment_intent: intent } } };
  }

  function expire(id: string): Answer {
    const session = sessions.get(id);
    if (session?.status !== "open")
      return invalid("session", "only an open session can be expired");
    const expired: Session = { ...session, status: "expired", url: null };
    sessions.set(id, expired);
    return { status: 200, body: expired };
  }

  function route(method: string, url: URL, form: ReadonlyMap<string, string>): Answer {
    const [, , noun = "", id = "", more = ""] = url.pathname.split("/");
    const path = `${method} ${noun}${id === "sessions" ? "/sessions" : ""}`;
    if (path === "POST checkout/sessions" && more === "") return createSession(form);
    const sessionId = more;
    if (path === "POST checkout/sessions") return expire(sessionId);
    if (path === "GET checkout/sessions") return found(sessions.get(sessionId));
    if (path === "POST payment_intents" && id === "") return createIntent(form);
    if (path === "GET payment_intents" && id === "search") return search(url);
    if (path === "GET payment_intents") return found(intents.get(id));
    if (path === "GET refunds") {
      const charge = url.searchParams.get("charge");
      const data = refunds.filter((refund) => refund.charge === charge);
      return { status: 200, body: { object: "list", data, has_more: false, url: "/v1/refunds" } };
    }
    return {
      status: 404,
      body: { error: { type: "invalid_request_error", message: "no such URL" } },
    };
  }

  function search(url: URL): Answer {
    const [, name = "", value] =
      /^metadata\['(\w+)'\]:'([^']*)'$/.exec(url.searchParams.get("query") ?? "") ?? [];
    const data = [...intents.values()].filter(({ metadata }) => metadata[name] === value);
    return { status: 200, body: { object: "search_result", data, has_more: false, url: "" } };
  }

  function answerTo(request: StandInRequest, sent: string, url: URL): Answer {
    const { idempotencyKey: key, method, form } = request;
    const before = key === undefined ? undefined : answered.get(key);
    if (before !== undefined && before.sent !== sent) {
      const message = "Keys for idempotent requests can only be used with the same parameters.";
      return { status: 400, body: { error: { type: "idempotency_error", message } } };
    }
    const answer = before?.answer ?? route(method, url, form);
    if (key !== undefined) answered.set(key, { sent, answer });
    return answer;
  }

  const server = createServer((req, res) => {
    void receive(req).then((sent) => {
      const url = new URL(req.url ?? "/", "http://localhost");
      const [, page = ""] = /^\/c\/pay\/(\w+)$/.exec(url.pathname) ?? [];
      if (page !== "") {
        showPage(res, page, req.method === "POST");
        return;
      }
      const request: StandInRequest = {
        method: req.method ?? "GET",
        path: url.pathname,
        version: headerOf(req, "stripe-version"),
        idempotencyKey: headerOf(req, "idempotency-key"),
        form: new Map(new URLSearchParams(sent)),
      };
      requests.push(request);
      const { status, body } = answerTo(request, sent, url);
      if (isLost) {
        isLost = false;
        res.destroy();
      } else send(res, status, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  function address(): string {
    const found = server.address();
    if (found === null || typeof found === "string") throw new Error("no port");
    return `http://127.0.0.1:${found.port}`;
  }

  /** The page a customer sees: one button, and the way back. */
  function showPage(res: ServerResponse, sessionId: string, isPaying: boolean): void {
    if (isPaying) untold.push(...payAt(sessionId));
    const back = returns.get(sessionId);
    const [status, headers, body] = isPaying
      ? ([303, { Location: back?.success }, ""] as const)
      : ([
          200,
          { "Content-Type": "text/html" },
          `<h1>Checkout</h1><form method="post"><button>Pay</button></form><a href="${back?.cancel}">Back</a>`,
        ] as const);
    res.writeHead(status, headers).end(body);
  }

  function payAt(sessionId: string): StandInEvent[] {
    const session = sessions.get(sessionId);
    if (session?.status !== "open") throw new Error("the page is closed");
    const intent: Intent = {
      id: next("pi"),
      object: "payment_intent",
      status: "succeeded",
      amount: session.amount_total ?? 0,
      amount_received: session.amount_total ?? 0,
      currency: session.currency ?? "",
      metadata: session.metadata,
      last_payment_error: null,
    };
    intents.set(intent.id, intent);
    const paid: Session = {
      ...session,
      ...{ status: "complete", payment_status: "paid", payment_intent: intent.id, url: null },
    };
    sessions.set(sessionId, paid);
    return [event("payment_intent.succeeded", intent), event("checkout.session.completed", paid)];
  }

  return {
    url: address(),
    requests,
    payAt,
    untoldEvents: () => untold.splice(0),
    saveAt(sessionId) {
      const session = sessions.get(sessionId);
      if (session?.status !== "open") throw new Error("the page is closed");
      const customer = next("cus");
      const card = { brand: "visa", last4: "4242" };
      const method = { id: "pm_card_visa", object: "payment_method", type: "card", card };
      const setup_intent = {
        id: next("seti"),
        status: "succeeded",
        customer,
        payment_method: method,
      };
      const saved: Session = {
        ...session,
        ...{ status: "complete", payment_status: "no_payment_required", url: null },
        ...{ customer, setup_intent },
      };
      sessions.set(sessionId, saved);
      return [event("checkout.session.completed", { ...saved, setup_intent: setup_intent.id })];
    },
    refund(paymentIntentId, amount, id = next("re")) {
      const intent = intents.get(paymentIntentId);
      const charge = `ch_${paymentIntentId}`;
      const created = Math.floor(now() / 1000);
      const refund = {
        ...{ id, object: "refund", amount, charge, created, status: "succeeded" },
        ...{ currency: intent?.currency ?? "usd", payment_intent: paymentIntentId },
      };
      refunds.push(JSON.parse(JSON.stringify(refund)));
      return [
        event("refund.created", refund),
        event("charge.refunded", { id: charge, object: "charge", amount_refunded: amount }),
      ];
    },
    dispute(paymentIntentId, amount) {
      const currency = intents.get(paymentIntentId)?.currency ?? "usd";
      const created = Math.floor(now() / 1000);
      const dispute = {
        ...{ id: next("dp"), object: "dispute", amount, currency, created },
        ...{ charge: `ch_${paymentIntentId}`, payment_intent: paymentIntentId },
      };
      return {
        opened: event("charge.dispute.created", { ...dispute, status: "needs_response" }),
        won: event("charge.dispute.closed", { ...dispute, status: "won" }),
      };
    },
    sessionIds: () => [...sessions.keys()],
    paidIntents: () =>
      [...intents.values()].filter(({ status }) => status === "succeeded").map(({ id }) => id),
    loseNext() {
      isLost = true;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function headerOf(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name];
  return typeof value === "string" ? value : undefined;
}

async function receive(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function send(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { "Content-Type": "application/json", "Request-Id": "req_test" });
  res.end(JSON.stringify(body));
}

function found(object: unknown): Answer {
  if (object !== undefined) return { status: 200, body: object };
  const error = {
    type: "invalid_request_error",
    code: "resource_missing",
    message: "No such object",
  };
  return { status: 404, body: { error } };
}

function invalid(param: string, message: string): Answer {
  return { status: 400, body: { error: { type: "invalid_request_error", param, message } } };
}

function unknownParam(form: ReadonlyMap<string, string>, known: readonly string[]): Answer | null {
  const wrong = [...form.keys()].find((name) => !known.includes(name.split("[")[0] ?? ""));
  return wrong === undefined ? null : invalid(wrong, `Received unknown parameter: ${wrong}`);
}

function nested(form: ReadonlyMap<string, string>, prefix: string): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(`${prefix}[`) ? [[name.slice(prefix.length + 1, -1), value]] : [],
    ),
  );
}
