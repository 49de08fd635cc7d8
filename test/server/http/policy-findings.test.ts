import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { type ApiClient, signedInClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

const withSentence = (sentence: string) => ({
  ...defaultPolicy,
  templates: defaultPolicy.templates.map((each, index) =>
    index === 0 ? { ...each, body: `${sentence}\n\n${each.body}` } : each,
  ),
});

describe("the words of a policy", () => {
  let server: TestServer;
  let api: ApiClient;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    api = await signedInClient(server);
  });
  afterAll(() => server.close());

  it("cannot be published with a threat: the answer names the template and the sentence", async () => {
    const refused = await api.put("/api/v1/policy", withSentence("We will garnish your wages."));
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toMatch(
      /templates\.0\.body.*due_soon.*“We will garnish your wages\.”/,
    );
  });

  it("are published with what only deserves a warning, and the warning can be read", async () => {
    const before = await api.get("/api/v1/policy/findings");
    expect(before.body).toEqual({
      templates: defaultPolicy.templates.length,
      findings: [],
      advice: [],
    });
    const saved = await api.put("/api/v1/policy", withSentence("PLEASE PAY YOUR BILL."));
    expect(saved.status).toBe(200);
    const after = await api.get("/api/v1/policy/findings");
    expect(after).toMatchObject({
      status: 200,
      body: {
        findings: [
          {
            index: 0,
            template: { id: "due_soon", channel: "email", language: "en" },
            finding: { severity: "warns", topic: "shouting", sentence: "PLEASE PAY YOUR BILL." },
          },
        ],
      },
    });
  });

  it("come with advice on how they read and whether a mail filter would mind them", async () => {
    await api.put("/api/v1/policy", withSentence("Click here to see your balance."));
    const { body } = await api.get("/api/v1/policy/findings");
    expect(body).toMatchObject({
      findings: [],
      advice: [{ index: 0, part: "body", name: "spam_words" }],
    });
  });

  it("can be seen as one customer would get them, and nothing is sent", async () => {
    const { body } = await api.get("/api/v1/accounts");
    const id = z.object({ accounts: z.array(z.object({ id: z.string() })) }).parse(body)
      .accounts[0]?.id;
    const path = `/api/v1/accounts/${id}/messages/reminder/preview?channel=sms&language=de`;
    expect(await api.get(path)).toMatchObject({
      status: 200,
      body: {
        messages: expect.arrayContaining([
          expect.objectContaining({
            template: expect.objectContaining({ channel: "sms", language: "de" }),
            sms: expect.objectContaining({ alphabet: "gsm7" }),
          }),
        ]),
      },
    });
    expect((await api.get(`/api/v1/accounts/${id}/messages/nope/preview`)).status).toBe(400);
    expect((await api.get(path.replace("channel=sms", "channel=fax"))).status).toBe(400);
    expect((await api.get("/api/v1/accounts/none/messages/reminder/preview")).status).toBe(404);
  });
});
