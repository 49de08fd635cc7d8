import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portal } from "../../../server/effects/portal.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { anInvoice, aPolicy } from "../../support/facts.ts";
import { type MailScene, startMailScene } from "../inbound/support.ts";
import { addAccount } from "./support.ts";

const NONE = { agreement: false, receipt: false };

describe("a mail about something with a document", () => {
  let scene: MailScene;
  beforeAll(async () => {
    scene = await startMailScene();
  });
  afterAll(() => scene.close());

  /** Agrees to a plan and pays its first part; the documents that came by mail, by their subjects. */
  async function agreedAndPaid(email: string, language = "en") {
    const { server, smtp } = scene;
    const point = { id: "email", channel: "email", address: email, consent: "granted" };
    const account = await addAccount(server, {
      account: { contactPoints: [point], language },
      invoices: [anInvoice(20)],
    });
    const page = portal(server.deps);
    const token = await account.link();
    expect(await page.choosePlan(token, { key: `p-${email}`, offerId: "plan-usd-3" })).toEqual({
      ok: true,
    });
    const paid = { key: `m-${email}`, currency: "USD", amountMinor: 16_700 };
    expect((await page.pay(token, paid)).ok).toBe(true);
    await server.work();
    const own = smtp.received.filter((_, at) => smtp.envelopes[at]?.to.includes(email));
    const mails = await Promise.all(own.map((raw) => PostalMime.parse(raw)));
    return mails.map(({ attachments }) =>
      attachments.map(({ filename, mimeType, content }) => {
        const bytes = Buffer.from(
          content instanceof ArrayBuffer ? new Uint8Array(content) : content,
        );
        return { filename, mimeType, begin: bytes.subarray(0, 5).toString(), bytes: bytes.length };
      }),
    );
  }

  it("brings the written copy of a plan and the receipt of a payment", async () => {
    const documents = await agreedAndPaid("copies@example.com");
    expect(documents.flat().map(({ filename, begin }) => [filename, begin])).toEqual([
      ["payment-plan.pdf", "%PDF-"],
      ["receipt.pdf", "%PDF-"],
    ]);
    for (const { mimeType, bytes } of documents.flat()) {
      expect(mimeType).toBe("application/pdf");
      expect(bytes).toBeLessThan(200_000);
    }
  });

  it("leaves them on the page where policy says so", async () => {
    const { clock } = scene.server.deps;
    const account = await addAccount(scene.server);
    await account.inTenant((tx) =>
      publishPolicy(tx, aPolicy({ attachments: NONE }), { at: clock.now(), by: "test" }),
    );
    const documents = await agreedAndPaid("none@example.com");
    expect(documents.length).toBeGreaterThan(1);
    expect(documents.flat()).toEqual([]);
  });
});
