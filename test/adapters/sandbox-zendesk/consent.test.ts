import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openAccount } from "./open-account.ts";

const VERIFIER = "a-verifier-that-is-long-enough-for-anybody";
const ASKED = {
  response_type: "code",
  client_id: "id",
  redirect_uri: "https://app.example/zendesk/oauth/callback",
  scope: "read write",
  state: "state-1",
  code_challenge: createHash("sha256").update(VERIFIER).digest("base64url"),
  code_challenge_method: "S256",
};

function consent(changes: Readonly<Record<string, string>> = {}) {
  const { ask } = openAccount();
  const query = new URLSearchParams({ ...ASKED, ...changes });
  const answer = ask("GET", `/oauth/authorizations/new?${query}`);
  const to = new URL(answer.headers.location ?? "https://nowhere.example");
  const exchange = (verifier: string) =>
    ask("POST", "/oauth/tokens", {
      grant_type: "authorization_code",
      ...{ client_id: "id", client_secret: "secret", redirect_uri: ASKED.redirect_uri },
      ...{ code: to.searchParams.get("code") ?? "", code_verifier: verifier },
    }).status;
  return { status: answer.status, to, exchange };
}

describe("the stand-in's consent", () => {
  it("sends the admin back with a code that only the one who asked can use", () => {
    const { status, to, exchange } = consent();
    expect({ status, path: to.pathname, state: to.searchParams.get("state") }).toEqual({
      ...{ status: 302, path: "/zendesk/oauth/callback", state: "state-1" },
    });
    expect(exchange(VERIFIER)).toBe(200);
    expect(consent().exchange("another verifier")).toBe(400);
  });

  it.each([
    ["another app", { client_id: "other" }],
    ["no PKCE", { code_challenge: "" }],
    ["plain PKCE", { code_challenge_method: "plain" }],
    ["a token instead of a code", { response_type: "token" }],
  ])("gives none to %s", (_who, changes) => {
    expect(consent(changes).status).toBe(400);
  });
});

describe("one record of the stand-in", () => {
  it("is shown while it is there", () => {
    const { ask, zendesk, organization, ticket } = openAccount();
    const { id } = ticket();
    expect(ask("GET", `/api/v2/tickets/${id}.json`).json).toMatchObject({ ticket: { id } });
    expect(ask("GET", `/api/v2/organizations/${organization.id}.json`).json).toMatchObject({
      organization: { name: "Rivera" },
    });
    zendesk.people.removeTicket(id);
    zendesk.people.removeOrganization(organization.id);
    expect(ask("GET", `/api/v2/tickets/${id}.json`).status).toBe(404);
    expect(ask("GET", `/api/v2/organizations/${organization.id}.json`).status).toBe(404);
  });
});
