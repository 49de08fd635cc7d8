import { expect, it } from "vitest";
import { createSandboxZendesk } from "../../../../adapters/sandbox-zendesk/index.ts";
import { agentCalls } from "../../../../server/http/pages/zendesk-request.ts";
import { seedZendesk } from "../../../../server/sandbox/seed-zendesk.ts";

function openDemo() {
  let now = Date.parse("2026-11-24T17:00:00Z");
  const sandbox = createSandboxZendesk({ nowMs: () => now, clientId: "id", clientSecret: "s" });
  const agents = seedZendesk({ sandbox, goBack: () => undefined });
  const later = (ms: number) => {
    now += ms;
  };
  return { sandbox, agents, call: agentCalls({ sandbox, agents }), later };
}

const ME = { url: "/api/v2/users/me.json", type: "GET" } as const;

it("calls Zendesk as the agent who is signed in, also after their token is over", () => {
  const { agents, call, later } = openDemo();
  for (const { id, name } of agents) {
    expect(call({ agentId: id, ...ME })).toMatchObject({ status: 200, body: { user: { name } } });
    later(3_600_000);
    expect(call({ agentId: id, ...ME }).status).toBe(200);
  }
});

it.each([
  ["another host", "https://elsewhere.example/api/v2/users/me.json"],
  ["another account", "https://other.zendesk.com/api/v2/users/me.json"],
  ["another part of Zendesk", "/oauth/tokens"],
  ["a way out of the API", "/api/v2/../../oauth/tokens"],
])("calls not: %s", (_what, url) => {
  const { agents, call } = openDemo();
  expect(call({ agentId: agents[0]?.id ?? 0, ...ME, url }).status).toBe(404);
});

it("calls for nobody who does not work there", () => {
  const { sandbox, call } = openDemo();
  const customer = [...sandbox.account.users.values()].find(({ role }) => role === "end-user");
  expect(call({ agentId: customer?.id ?? 0, ...ME }).status).toBe(404);
});

it("seeds the same account at every start, so that what was read before is found again", () => {
  const [one, other] = [openDemo(), openDemo()];
  const told = ({ sandbox }: ReturnType<typeof openDemo>) =>
    [...sandbox.account.tickets.values()].map(({ id, subject, requesterId }) => [
      id,
      subject,
      requesterId,
    ]);
  expect(told(one)).toEqual(told(other));
  expect(told(one).length).toBeGreaterThanOrEqual(12);
});
