import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENDPOINTS, HUBSPOT_ENDPOINTS } from "../../adapters/hubspot/endpoints.ts";
import { SIGNED_PATHS } from "../../server/http/hubspot/hubspot-routes.ts";
import { checkCertification } from "../../tools/package/hubspot/check-certification.ts";
import type { Component, Project } from "../../tools/package/hubspot/project.ts";
import { PLACEHOLDER_URL } from "../../tools/package/public-url.ts";
import { type HubspotServer, openHubspotServer } from "../server/http/hubspot/support.ts";
import {
  changed,
  findingsWith,
  goodProject,
  type Json,
  manifest,
  rulesOf,
} from "./broken-project.ts";

const APP = "src/app/app-hsmeta.json";
const CARD = "src/app/cards/delinquency-tab-hsmeta.json";
const SOURCE = "src/app/cards/DelinquencyCard.jsx";
const HOOKS = "src/app/webhooks/webhooks-hsmeta.json";
const PAUSE = "src/app/workflow-actions/pause-cadence-hsmeta.json";
const EVENT = "src/app/app-events/gs-touch-company-hsmeta.json";

describe("the HubSpot project", () => {
  it("passes every check as it is made", async () => {
    const findings = await findingsWith({});
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("holds what the issue names: an app, cards, settings, webhooks, seven actions and the events", async () => {
    const files = [...(await goodProject()).keys()];
    const count = (folder: string) =>
      files.filter((file) => file.startsWith(`src/app/${folder}/`) && file.endsWith("-hsmeta.json"))
        .length;
    expect(["cards", "settings", "webhooks", "workflow-actions"].map(count)).toEqual([3, 1, 1, 7]);
    expect(count("app-events")).toBe(12);
  });

  it.each([SOURCE, "src/app/cards/CompactCard.jsx", "src/app/settings/SettingsPage.jsx"])(
    "has a %s that builds alone, as HubSpot builds it",
    async (file) => {
      const contents = (await goodProject()).get(file) ?? "";
      const { outputFiles, metafile } = await build({
        stdin: { contents, loader: "jsx", resolveDir: "ui-extensions/hubspot", sourcefile: file },
        ...{ bundle: true, write: false, format: "iife", jsx: "automatic", metafile: true },
        external: ["react", "@remote-ui/react"],
        logLevel: "silent",
      });
      expect(outputFiles[0]?.text.length).toBeGreaterThan(1_000);
      const own = Object.keys(metafile.inputs).filter((name) => !name.includes("node_modules"));
      expect(own).toHaveLength(1);
    },
  );

  const text = (value: unknown) => JSON.stringify(value);
  /** Everything under `config` that tests change, whatever its type. */
  const config = (meta: Json, path: string): Json => {
    let at: unknown = meta.config;
    for (const name of path.split(".").filter((each) => each !== ""))
      at = Object.entries(Object(at)).find(([key]) => key === name)?.[1];
    return Object(at);
  };
  const list = (meta: Json, path: string): unknown[] => {
    const at: unknown = config(meta, path);
    if (!Array.isArray(at)) throw new Error(`${path} is no list`);
    return at;
  };

  type Broken = readonly [
    rule: string,
    what: string,
    file: string,
    change: ((meta: Json) => void) | string | null,
  ];
  const BROKEN: readonly Broken[] = [
    ["project-config", "no project file", "hsproject.json", null],
    [
      "project-config",
      "a project file without a version",
      "hsproject.json",
      text({ name: "x", srcDir: "src" }),
    ],
    ["component-unreadable", "a component that is no JSON", PAUSE, "{"],
    [
      "component-unreadable",
      "a key HubSpot does not know",
      PAUSE,
      (meta) => {
        meta.colour = "red";
      },
    ],
    [
      "uid-invalid",
      "a uid with a space",
      CARD,
      (meta) => {
        meta.uid = "delinquency tab";
      },
    ],
    [
      "uid-twice",
      "a uid of two components",
      CARD,
      (meta) => {
        meta.uid = "delinquency_sidebar";
      },
    ],
    [
      "type-unknown",
      "a component HubSpot does not know",
      CARD,
      (meta) => {
        meta.type = "widget";
      },
    ],
    [
      "place-wrong",
      "a component in another's folder",
      "src/app/cards/pause-hsmeta.json",
      text({ uid: "again", type: "workflow-action", config: {} }),
    ],
    [
      "component-twice",
      "a second webhooks component",
      "src/app/webhooks/more-hsmeta.json",
      text({ uid: "more", type: "webhooks", config: {} }),
    ],
    ["entry-missing", "a card without its source", SOURCE, null],
    [
      "schema",
      "a card in a place there is not",
      CARD,
      (meta) => {
        config(meta, "").location = "crm.everywhere";
      },
    ],
    [
      "schema",
      "an action without an address",
      PAUSE,
      (meta) => {
        delete config(meta, "").actionUrl;
      },
    ],
    [
      "schema",
      "a choice without options",
      PAUSE,
      (meta) => {
        list(meta, "inputFields").push({
          typeDefinition: { name: "x", type: "enumeration", fieldType: "select" },
          supportedValueTypes: ["STATIC_VALUE"],
          isRequired: false,
        });
      },
    ],
    [
      "schema",
      "an event of an object without a timeline",
      EVENT,
      (meta) => {
        config(meta, "").objectType = "INVOICE";
      },
    ],
    [
      "schema",
      "a property nobody can subscribe to",
      HOOKS,
      (meta) => {
        list(meta, "subscriptions.crmObjects").push({
          subscriptionType: "object.propertyChange",
          objectType: "contact",
          propertyName: "hs_lastmodifieddate",
          active: true,
        });
      },
    ],
    [
      "schema",
      "an app for the marketplace with pasted tokens",
      APP,
      (meta) => {
        config(meta, "auth").type = "static";
      },
    ],
    [
      "auth-kind",
      "an app for one account",
      APP,
      (meta) => {
        config(meta, "").distribution = "private";
      },
    ],
    [
      "scope-unused",
      "a scope nothing needs",
      APP,
      (meta) => {
        list(meta, "auth.optionalScopes").push("forms");
      },
    ],
    [
      "scope-unexplained",
      "a scope without a reason",
      APP,
      (meta) => {
        list(meta, "auth.optionalScopes").push("forms");
      },
    ],
    [
      "scope-missing",
      "an endpoint's scope left out",
      APP,
      (meta) => {
        list(meta, "auth.requiredScopes").pop();
      },
    ],
    [
      "scope-tier",
      "a scope of a paid plan required",
      APP,
      (meta) => {
        list(meta, "auth.requiredScopes").push("automation");
      },
    ],
    [
      "scope-sensitive",
      "a scope for sensitive data",
      APP,
      (meta) => {
        list(meta, "auth.optionalScopes").push("crm.objects.contacts.sensitive.read");
      },
    ],
    [
      "address-unserved",
      "an action at an address we don't serve",
      PAUSE,
      (meta) => {
        config(meta, "").actionUrl = "https://app.good-standing.test/hubspot/actions/other";
      },
    ],
    [
      "address-unserved",
      "webhooks at an address we don't serve",
      HOOKS,
      (meta) => {
        config(meta, "settings").targetUrl = "https://app.good-standing.test/webhooks";
      },
    ],
    [
      "address-unserved",
      "a way back from OAuth we don't serve",
      APP,
      (meta) => {
        config(meta, "auth").redirectUrls = ["https://app.good-standing.test/oauth"];
      },
    ],
    [
      "privacy-missing",
      "no privacy deletions",
      HOOKS,
      (meta) => {
        config(meta, "subscriptions").hubEvents = [];
      },
    ],
    [
      "webhook-scope",
      "events of an object we may not read",
      HOOKS,
      (meta) => {
        list(meta, "subscriptions.crmObjects").push({
          subscriptionType: "object.creation",
          objectType: "quote",
          active: true,
        });
      },
    ],
    [
      "label-language",
      "an action without Spanish",
      PAUSE,
      (meta) => {
        delete config(meta, "labels").es;
      },
    ],
    [
      "label-missing",
      "a field without a Spanish label",
      PAUSE,
      (meta) => {
        delete config(meta, "labels.es.inputFieldLabels").days;
      },
    ],
    [
      "label-missing",
      "an output without a label",
      PAUSE,
      (meta) => {
        delete config(meta, "labels.en.outputFieldLabels").state;
      },
    ],
    [
      "label-place",
      "a card text about a field there is not",
      PAUSE,
      (meta) => {
        config(meta, "labels.en").actionCardContent = "For {{weeks}} weeks";
      },
    ],
    [
      "card-url",
      "a card's server that is not permitted",
      APP,
      (meta) => {
        config(meta, "permittedUrls").fetch = [];
      },
    ],
    [
      "permit-unused",
      "a permit nobody uses",
      APP,
      (meta) => {
        list(meta, "permittedUrls.fetch").push("https://other.example");
      },
    ],
  ];
  it.each(BROKEN)("is refused by %s for %s", async (rule, _what, file, change) => {
    const written = typeof change === "function" ? await changed(file, change) : change;
    expect(rulesOf(await findingsWith({ [file]: written }))).toContain(rule);
  });

  const CARDS: readonly (readonly [rule: string, what: string, prefix: string])[] = [
    [
      "card-experimental",
      "unreleased components",
      'import { Iframe } from "@hubspot/ui-extensions/experimental";',
    ],
    ["card-import", "a package HubSpot does not install", 'import _ from "lodash";'],
    [
      "card-import",
      "a file outside of its folder",
      'import { x } from "../../../core/money/money.ts";',
    ],
    [
      "card-url",
      "an address of somebody else",
      'hubspot.fetch("https://elsewhere.example/collect");',
    ],
  ];
  it.each(CARDS)("is refused by %s for a card with %s", async (rule, _what, prefix) => {
    const source = (await goodProject()).get(SOURCE) ?? "";
    expect(rulesOf(await findingsWith({ [SOURCE]: `${prefix}\n${source}` }))).toContain(rule);
  });

  it("is refused by card-entry for a card without the SDK, and by card-dependency without its package", async () => {
    const bare = await findingsWith({ [SOURCE]: "export const nothing = 0;" });
    expect(rulesOf(bare)).toContain("card-entry");
    const file = "src/app/cards/package.json";
    const none = await findingsWith({ [file]: text({ name: "cards", dependencies: {} }) });
    expect(rulesOf(none)).toContain("card-dependency");
  });

  it("is refused for any change by hand, and for any file beside it", async () => {
    const edited = await findingsWith({ [CARD]: `${(await goodProject()).get(CARD)}\n` });
    expect(edited).toContainEqual(expect.objectContaining({ rule: "drift", file: CARD }));
    const beside = await findingsWith({ "src/app/notes.txt": "x" });
    expect(beside).toContainEqual(
      expect.objectContaining({ rule: "drift", file: "src/app/notes.txt" }),
    );
  });

  it.each([
    ["http://app.good-standing.test", "error"],
    ["https://app.good-standing.test/base", "error"],
    ["https://localhost:4300", "error"],
    ["not an address", "error"],
    [PLACEHOLDER_URL, "warning"],
  ])("says of the public address %s that it is a %s", async (publicUrl, level) => {
    const findings = await findingsWith({}, { publicUrl });
    const about = findings.filter(({ rule }) => rule.startsWith("public-url"));
    expect(about.map((each) => each.level)).toEqual([level]);
  });
});

describe("what the server does, held against the project", () => {
  const app = async (): Promise<Project> => {
    const files = await goodProject();
    const meta = JSON.parse(files.get(APP) ?? "");
    const component: Component = { file: APP, ...meta };
    return { dir: "", files, components: [component], unreadable: [] };
  };
  const certify = async (over: object) =>
    rulesOf(
      checkCertification({
        project: await app(),
        manifest: manifest.platforms.hubspot,
        ...over,
      }),
    );

  it.each([
    ["api-beta", { path: "/commerce/payment-links/2026-09-beta/links", version: "2026-03" }],
    ["api-beta", { path: "/crm/v3/objects/contacts", version: "v3" }],
    ["api-undated", { path: "/crm/v3/objects/contacts", version: "2026-03" }],
  ])("is refused by %s for a call to %j", async (rule, over) => {
    const endpoints = [...HUBSPOT_ENDPOINTS, { ...ENDPOINTS.list, ...over }];
    expect(await certify({ endpoints })).toContain(rule);
  });

  it("is refused for a beta platform and for reasons that are not the adapter's", async () => {
    const { hubspot } = manifest.platforms;
    expect(await certify({ manifest: { ...hubspot, platformVersion: "2026.09-beta" } })).toContain(
      "platform-beta",
    );
    const [first, ...rest] = hubspot.scopes;
    const scopes = [{ ...first, reason: "Because." }, ...rest];
    expect(await certify({ manifest: { ...hubspot, scopes } })).toContain("scope-drift");
    const silent = hubspot.scopes.map(({ without: _, ...scope }) => scope);
    expect(await certify({ manifest: { ...hubspot, scopes: silent } })).toContain("scope-without");
  });

  describe("over the real routes", () => {
    let hubspot: HubspotServer;
    beforeAll(async () => {
      hubspot = await openHubspotServer();
    });
    afterAll(() => hubspot.close());

    it("serves every address that HubSpot is told of, and asks each for a signature", async () => {
      const statuses = await Promise.all(
        SIGNED_PATHS.map(
          async (path) => (await hubspot.send(path, {}, { version: "none" })).status,
        ),
      );
      expect(new Set(statuses)).toEqual(new Set([401]));
      expect((await hubspot.send("/hubspot/actions/other", {})).status).toBe(404);
    });

    it("gives each action exactly the outputs the manifest names", async () => {
      const { actions } = manifest.platforms.hubspot.workflowActions;
      expect(actions).toHaveLength(7);
      for (const { id, outputs, inputs } of actions) {
        const { ref } = await hubspot.company();
        const values = { days: "3", until: "", reason: "x", amount: "10", due_on: "2026-03-09" };
        const { body } = await hubspot.send(`/hubspot/actions/${id}`, {
          callbackId: `drift-${id}`,
          origin: { portalId: 1234567 },
          object: { objectId: Number(ref.id), objectType: "COMPANY" },
          inputFields: Object.fromEntries(
            Object.entries(values).filter(([name]) => inputs.some((each) => each.name === name)),
          ),
        });
        const told = Object.keys(Object(body.outputFields));
        const own = told.filter((name) => !name.startsWith("hs_"));
        expect(own.sort(), id).toEqual([...outputs].sort());
      }
    });
  });
});
