import type { Server } from "node:http";
import express, { type Response } from "express";
import type { CardAnswer } from "../../../ui-extensions/panel/card-answer.ts";
import { openComponents } from "../../../ui-extensions/salesforce/toolchain/components.ts";
import { bundleSalesforcePage } from "../../../ui-extensions/salesforce/toolchain/page-bundle.ts";
import { answerApex } from "../../../ui-extensions/sandbox/salesforce/answer-apex.ts";
import {
  renderSalesforceRecords,
  renderSalesforceSettings,
  renderSalesforceWorklist,
} from "../../../ui-extensions/sandbox/salesforce/list-pages.ts";
import {
  APEX_PATH,
  ApexCall,
  COMPONENTS_PATH,
  RECORD_PATH,
} from "../../../ui-extensions/sandbox/salesforce/protocol.ts";
import { renderSalesforceRecord } from "../../../ui-extensions/sandbox/salesforce/record-page.ts";
import type {
  SalesforceFrame,
  SalesforceRecordView,
} from "../../../ui-extensions/sandbox/salesforce/record-view.ts";
import { addressOf } from "./fixture-server.ts";

export type CardReply = CardAnswer<Readonly<Record<string, unknown>>>;

export interface ServerAsked {
  readonly path: string;
  readonly question: Readonly<Record<string, unknown>>;
}

/** The sandbox org's pages with the real components, over a server a test words. */
export interface SalesforceSession {
  readonly url: string;
  readonly asked: ServerAsked[];
  /** Answers by path; null is an outage. */
  replies: Record<string, (question: ServerAsked["question"]) => CardReply | null>;
  /** Ids of records this user may not read. */
  hidden: string[];
  language: string;
  readonly close: () => Promise<void>;
}

export const RECORD_ID = "001000000000001AAA";

const RECORD: SalesforceRecordView = {
  object: "Account",
  id: RECORD_ID,
  name: "Rivera Plumbing",
  highlights: [
    { label: "Type", value: "Customer" },
    { label: "Phone", value: "+1 303 555 0142" },
    { label: "Account Owner", value: "Rosa Rep" },
  ],
  details: [
    { label: "Website", value: "riverapl.example" },
    { label: "Billing Country", value: "United States" },
  ],
  ours: [
    {
      title: "Account standing",
      rows: [
        { label: "Standing", value: "Past due" },
        { label: "Days past due", value: "32" },
      ],
    },
  ],
  activity: [
    { kind: "Task", title: "Call Luis", detail: "Asked for the invoice again", whenText: "18 Nov" },
  ],
  related: [],
};

/** What the components and base components need beyond our other pages: styles of their own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'";

export async function startSalesforceSession(): Promise<SalesforceSession> {
  const components = await openComponents().settled();
  if (components.kind !== "ready")
    throw new Error(`the components are not there: ${JSON.stringify(components)}`);
  const bundle = await bundleSalesforcePage();
  const app = express();
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, "127.0.0.1", () => resolve(listening));
  });
  const session: SalesforceSession = {
    url: `http://127.0.0.1:${addressOf(server).port}`,
    asked: [],
    replies: {},
    hidden: [],
    language: "en-US",
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const page = (response: Response, text: string) =>
    void response.set("content-security-policy", POLICY).type("html").send(text);
  app.get("/lightning.css", (_, response) => void response.type("css").send(bundle.style));
  app.get("/scheme.js", (_, response) => void response.type("js").send(""));
  app.get("/record.js", (_, response) => void response.type("js").send(bundle.script));
  app.get(
    "/components.js",
    (_, response) => void response.sendFile(components.script, { dotfiles: "allow" }),
  );
  app.use("/slds", express.static(components.design));
  app.get("/sandbox/salesforce", (_, response) =>
    page(response, renderSalesforceRecords([], frameOf(session))),
  );
  app.get("/sandbox/salesforce/worklist", (_, response) =>
    page(response, renderSalesforceWorklist(frameOf(session))),
  );
  app.get("/sandbox/salesforce/settings", (_, response) =>
    page(response, renderSalesforceSettings(frameOf(session))),
  );
  app.get("/sandbox/salesforce/Account/:id", (_, response) =>
    page(response, renderSalesforceRecord(RECORD, frameOf(session))),
  );
  app.get("/working", (_, response) => {
    const working = { kind: "working", text: "Compiling the components…" } as const;
    page(response, renderSalesforceRecord(RECORD, { ...frameOf(session), components: working }));
  });
  app.get(
    COMPONENTS_PATH,
    (_, response) => void response.json({ kind: "failed", text: "It did not work." }),
  );
  app.post([APEX_PATH, RECORD_PATH], express.json());
  app.post(RECORD_PATH, (_, response) => {
    response.json({ fields: { LastModifiedDate: { value: "2026-11-21T18:00:00.000Z" } } });
  });
  app.post(APEX_PATH, async (request, response) => {
    const org = {
      user: {
        orgId: "00D000000000001AAA",
        userId: "005000000000001AAA",
        userEmail: "rosa@sandbox.example",
        timeZone: "America/New_York",
        locale: session.language,
      },
      objectOf: (id: string) => (session.hidden.includes(id) ? null : "Account"),
      ask: async (path: string, question: ServerAsked["question"]) => {
        session.asked.push({ path, question });
        const reply = session.replies[path]?.(question) ?? null;
        return reply === null ? null : JSON.stringify(reply);
      },
    };
    response.json(await answerApex(org, ApexCall.parse(request.body)));
  });
  return session;
}

function frameOf({ language }: SalesforceSession): SalesforceFrame {
  return {
    assets: {
      styles: ["/slds/styles/salesforce-lightning-design-system.min.css", "/lightning.css"],
      schemeScript: "/scheme.js",
      scripts: ["/record.js"],
    },
    components: { kind: "ready", script: "/components.js" },
    users: [
      { id: "005000000000001AAA", name: "Rosa Rep", roleText: "rep" },
      { id: "005000000000002AAA", name: "Max Manager", roleText: "manager" },
    ],
    userId: "005000000000001AAA",
    language,
    path: `/sandbox/salesforce/Account/${RECORD_ID}`,
  };
}
