import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";

const E164 = z.string().regex(/^\+[1-9]\d{1,14}$/);
const Public = z.string().refine((url) => !/localhost|127\.0\.0\.1|_/.test(new URL(url).hostname));

/**
 * The published forms of the requests that we make, strict: a field that Twilio does not know, or
 * one that is left out, is refused.
 */
const Message = z
  .strictObject({
    To: z.string().regex(/^(whatsapp:)?\+[1-9]\d{1,14}$/),
    From: z.string().optional(),
    MessagingServiceSid: z
      .string()
      .regex(/^MG[0-9a-fA-F]{32}$/)
      .optional(),
    Body: z.string().min(1).max(1_600).optional(),
    ContentSid: z
      .string()
      .regex(/^HX[0-9a-fA-F]{32}$/)
      .optional(),
    ContentVariables: z.string().optional(),
    StatusCallback: Public.optional(),
    ValidityPeriod: z.coerce.number().int().min(1).max(36_000).optional(),
  })
  .refine(
    ({ From, MessagingServiceSid }) => From !== undefined || MessagingServiceSid !== undefined,
  )
  .refine(({ Body, ContentSid }) => Body !== undefined || ContentSid !== undefined);

const Call = z.strictObject({
  To: E164,
  From: E164,
  Url: Public,
  StatusCallback: Public.optional(),
  MachineDetection: z.enum(["Enable", "DetectMessageEnd"]).optional(),
  Timeout: z.coerce.number().int().min(1).max(600).optional(),
  TimeLimit: z.coerce.number().int().min(1).optional(),
});

/** The magic numbers of Twilio's test credentials, as published, and a few codes more. */
const CODE_OF: Readonly<Record<string, number>> = {
  "+15005550001": 21_211,
  "+15005550002": 21_612,
  "+15005550003": 21_408,
  "+15005550004": 21_610,
  "+15005550009": 21_614,
  "+15005559429": 20_429,
  "+15005559016": 63_016,
};

export interface Sent {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

export interface TwilioStandIn {
  readonly url: string;
  /** Requests that were carried out. */
  readonly sent: Sent[];
  /** Approval of each template, which may change. */
  readonly contents: Map<string, { body: string; status: string }>;
  /** How the next answer goes wrong; the request is carried out all the same. */
  fault: "hang_up" | "broken" | "silent" | null;
  contentReads: number;
  close(): Promise<void>;
}

/**
 * Twilio's API over real sockets, as far as we use it: sign-in, forms, the Message, Call and Content
 * resources and its errors. It sends nothing, calls nobody back, knows no balance, no sender pool and
 * no WhatsApp window of its own, and it does not count requests.
 */
export async function startTwilio(
  accountSid: string,
  [user, password]: readonly [string, string],
): Promise<TwilioStandIn> {
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  const server = createServer((req, res) => void answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const standIn: TwilioStandIn = {
    url: `http://127.0.0.1:${address.port}`,
    sent: [],
    contents: new Map(),
    fault: null,
    contentReads: 0,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const root = `/api.twilio.com/2010-04-01/Accounts/${accountSid}`;

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await text(req);
    const path = req.url ?? "";
    if (req.headers.authorization !== expected) return fail(res, 401, 20_003);
    if (req.method === "GET" && path.startsWith("/content.twilio.com/v1/Content/"))
      return content(res, path.slice("/content.twilio.com/v1/Content/".length));
    const shape = path === `${root}/Messages.json` ? Message : Call;
    if (req.method !== "POST" || (shape === Call && path !== `${root}/Calls.json`))
      return fail(res, 404, 20_404);
    if (req.headers["content-type"] !== "application/x-www-form-urlencoded")
      return fail(res, 400, 21_000);
    const form = Object.fromEntries(new URLSearchParams(body));
    const read = shape.safeParse(form);
    if (!read.success) return fail(res, 400, 21_000, read.error.message);
    const code = CODE_OF[read.data.To.replace("whatsapp:", "")];
    if (code !== undefined) return fail(res, code === 20_429 ? 429 : 400, code);
    standIn.sent.push({ path: path.slice(root.length), form });
    if (standIn.fault === "hang_up") return void req.socket.destroy();
    if (standIn.fault === "broken") return fail(res, 500, 20_500);
    if (standIn.fault === "silent") return;
    const sid = (shape === Message ? "SM" : "CA") + String(standIn.sent.length).padStart(32, "0");
    json(res, 201, { sid, account_sid: accountSid, status: "queued", to: read.data.To });
  }

  function content(res: ServerResponse, rest: string) {
    const [sid = "", approval] = rest.split("/");
    const found = standIn.contents.get(sid);
    standIn.contentReads += 1;
    if (standIn.fault === "broken") return fail(res, 500, 20_500);
    if (found === undefined) return fail(res, 404, 20_404);
    if (approval === "ApprovalRequests")
      return json(res, 200, { sid, account_sid: accountSid, whatsapp: { status: found.status } });
    const types = { "twilio/text": { body: found.body } };
    return json(res, 200, { sid, account_sid: accountSid, language: "en", variables: {}, types });
  }
  return standIn;
}

function fail(res: ServerResponse, status: number, code: number, message = "refused"): void {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  json(res, status, { code, message, more_info, status });
}

function json(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
