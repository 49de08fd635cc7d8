import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { verifyHubspotRequest } from "../../../../adapters/hubspot/verify-request.ts";
import { ForwardAsk, forwardToServer } from "../../../../server/http/pages/hubspot-forward.ts";

const APP = { appId: 77, clientSecret: "a-secret-of-the-sandbox-app" };
const CALLER = { portalId: 4242, userEmail: "rosa.rep+dunning@sandbox.example" };

type Answer = (response: ServerResponse, tried: number) => void;
interface Seen {
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

let stop: () => Promise<void> = async () => undefined;
afterEach(() => stop());

async function serve(answer: Answer) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { url = "", headers } = request;
    seen.push({ url, headers, body: Buffer.concat(chunks).toString("utf8") });
    answer(response, seen.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { origin: `http://127.0.0.1:${address.port}`, seen };
}

function ask(origin: string, rest: object = {}) {
  const url = `${origin}/hubspot/card/panel`;
  const base = { userId: 7002, url, method: "POST", body: { record: "é" } };
  return ForwardAsk.parse({ ...base, ...rest });
}

const ok: Answer = (response) => void response.end('{"kind":"none"}');

describe("what HubSpot's proxy does for a card", () => {
  it("names user and portal in the address and signs all of it with the app's secret", async () => {
    const { origin, seen } = await serve(ok);
    const answer = await forwardToServer({ app: APP }, origin, CALLER, ask(origin));
    expect(answer).toEqual({ status: 200, body: '{"kind":"none"}' });
    const [call] = seen;
    expect(new URLSearchParams(call?.url.split("?")[1]).get("userEmail")).toBe(CALLER.userEmail);
    const verified = verifyHubspotRequest({
      method: "POST",
      url: `${origin}${call?.url ?? ""}`,
      rawBody: Buffer.from(call?.body ?? ""),
      signature: String(call?.headers["x-hubspot-signature-v3"]),
      timestamp: String(call?.headers["x-hubspot-request-timestamp"]),
      nowMs: Date.now(),
      secret: APP.clientSecret,
    });
    expect(verified.ok).toBe(true);
  });

  it.each([
    [401, 1],
    [302, 1],
    [404, 1],
    [500, 2],
    [503, 2],
  ])("hides a %i and its body, after %i tries", async (status, tries) => {
    const { origin, seen } = await serve((response) => {
      response.writeHead(status, { location: "https://elsewhere.example/" });
      response.end("a secret of ours");
    });
    const answer = await forwardToServer({ app: APP }, origin, CALLER, ask(origin));
    expect(answer.status).toBe(502);
    expect(answer.body).not.toContain("secret");
    expect(seen).toHaveLength(tries);
  });

  it("tries once more after a broken connection, with the very same body", async () => {
    const { origin, seen } = await serve((response, tried) => {
      if (tried === 1) response.destroy();
      else response.end("{}");
    });
    const answer = await forwardToServer({ app: APP }, origin, CALLER, ask(origin));
    expect(answer.status).toBe(200);
    expect(seen.map(({ body }) => body)).toEqual(['{"record":"é"}', '{"record":"é"}']);
  });

  it.each([
    ["an answer of more than a megabyte", { big: true }, {}, 502],
    ["a request of more than a megabyte", {}, { body: { text: "x".repeat(1_000_001) } }, 400],
    ["a header of the card's own", {}, { headers: { "x-mine": "1" } }, 400],
    ["another origin", {}, { url: "https://elsewhere.example/" }, 400],
  ])("refuses %s", async (_name, { big = false }: { big?: boolean }, rest, status) => {
    const { origin, seen } = await serve(
      big ? (response) => void response.end("x".repeat(1_000_001)) : ok,
    );
    const answer = await forwardToServer({ app: APP }, origin, CALLER, ask(origin, rest));
    expect(answer.status).toBe(status);
    expect(seen).toHaveLength(big ? 1 : 0);
  });

  it("gives up when the card's own time is over", async () => {
    const { origin } = await serve(() => undefined);
    const answer = await forwardToServer(
      { app: APP },
      origin,
      CALLER,
      ask(origin, { timeout: 50 }),
    );
    expect(answer.status).toBe(502);
  });
});
