import {
  createSandboxZendesk,
  type SandboxOptions,
} from "../../../adapters/sandbox-zendesk/index.ts";

/** An account without a socket, with a customer in it and a clock of its own. */
export function openAccount(options: Partial<SandboxOptions> = {}, scopes = ["read", "write"]) {
  let now = Date.parse("2026-04-01T12:00:00Z");
  const zendesk = createSandboxZendesk({
    nowMs: () => now,
    clientId: "id",
    clientSecret: "secret",
    ...options,
  });
  const { accessToken } = zendesk.install(scopes);
  const organization = zendesk.people.createOrganization({ name: "Rivera" });
  const user = zendesk.people.createUser({ name: "Ana", organization_id: organization.id });
  return {
    zendesk,
    organization,
    user,
    wait: (ms: number) => {
      now += ms;
    },
    ticket: () => {
      const values = { requester_id: user.id, comment: { body: "Hello" } };
      return zendesk.people.writeTicket(values, { userId: user.id, channel: "email" });
    },
    ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
      const answer = zendesk.handle({
        method,
        path,
        headers: { authorization: `Bearer ${accessToken}`, ...headers },
        body: body === undefined ? "" : JSON.stringify(body),
      });
      const json: unknown = answer.body === "" ? null : JSON.parse(answer.body);
      return { ...answer, json };
    },
  };
}
