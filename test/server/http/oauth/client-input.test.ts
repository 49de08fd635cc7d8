import { describe, expect, it } from "vitest";
import { ClientInput, isRegistered } from "../../../../server/http/oauth/client-input.ts";

const GOOD: ClientInput = {
  name: "Flow robot",
  role: "rep",
  grants: ["client_credentials"],
  scopes: ["accounts.read", "accounts.act"],
};

const forUsers = { grants: ["authorization_code"], scopes: ["salesforce.users"] };
const uri = (redirectUri: string) => ({ redirectUris: [redirectUri] });

describe("a client", () => {
  it.each([
    ["a rep's, acting for itself", {}],
    ["an auditor's that only looks", { role: "auditor", scopes: ["accounts.read"] }],
    [
      "a public one that asks people",
      {
        grants: ["authorization_code"],
        isPublic: true,
        redirectUris: ["http://localhost/callback", "com.example.app:/callback"],
      },
    ],
  ])("can be %s", (_what, more) => {
    expect(ClientInput.safeParse({ ...GOOD, ...more }).success).toBe(true);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["no name", { name: "  " }, "name"],
    ["a name of two lines", { name: "Flow\nrobot" }, "name"],
    ["a name that can't be kept", { name: "Flow\0robot" }, "name"],
    ["a role that is none", { role: "owner" }, "role"],
    ["no grant", { grants: [] }, "grants"],
    ["an unknown scope", { scopes: ["everything"] }, "scopes"],
    ["an auditor that acts", { role: "auditor" }, "scopes"],
    ["a scope for all of an org's users that a person would give", forUsers, "scopes"],
    ["nowhere to come back to", { grants: ["authorization_code"] }, "redirectUris"],
    ["a public one with a secret's grant", { isPublic: true }, "isPublic"],
    ["an unknown field", { secret: "mine" }, ""],
    ["http://app.example/callback", uri("http://app.example/callback"), "redirectUris"],
    ["a fragment", uri("https://app.example/callback#part"), "redirectUris"],
    ["a password", uri("https://user:pass@app.example/"), "redirectUris"],
    ["a script", uri("javascript:alert(1)"), "redirectUris"],
    ["a page in itself", uri("data:text/html,x"), "redirectUris"],
    ["a file", uri("file:///etc/passwd"), "redirectUris"],
    ["no address at all", uri("callback"), "redirectUris"],
  ])("can't be set up with %s", (_what, more, field) => {
    const parsed = ClientInput.safeParse({ ...GOOD, ...more });
    expect(parsed.error?.issues.map(({ path }) => String(path[0] ?? ""))).toContain(field);
  });
});

describe("an address to come back to", () => {
  const registered = ["https://app.example/cb", "http://127.0.0.1/cb", "com.example.app:/cb"];
  it.each([
    ["https://app.example/cb", true],
    ["http://127.0.0.1:49152/cb", true],
    ["com.example.app:/cb", true],
    ["https://app.example/cb/", false],
    ["https://app.example:8443/cb", false],
    ["https://app.example.evil.example/cb", false],
    ["http://127.0.0.1:49152/other", false],
    ["http://127.0.0.1.evil.example/cb", false],
    ["http://localhost:49152/cb", false],
    ["https://127.0.0.1/cb", false],
    ["not an address", false],
  ])("%s: %s", (asked, expected) => {
    expect(isRegistered(registered, asked)).toBe(expected);
  });
});
