import { describe, expect, it } from "vitest";
import { openAccount } from "./open-account.ts";

describe("the stand-in's limits", () => {
  it.each([
    ["the plan's calls", "GET", "/api/v2/users/me", undefined, 400],
    ["exports", "GET", "/api/v2/incremental/users/cursor?start_time=1", undefined, 10],
    [
      "search exports",
      "GET",
      '/api/v2/search/export?filter[type]=user&query=email:"x"',
      undefined,
      100,
    ],
  ])(
    "lets %s through up to their number in a minute, then says how long to wait",
    (_c, method, path, body, max) => {
      const { ask, wait } = openAccount();
      for (let n = 0; n < max; n += 1) expect(ask(method, path, body).status).toBe(200);
      const refused = ask(method, path, body);
      expect(refused.status).toBe(429);
      expect(refused.headers["retry-after"]).toBe("60");
      wait(60_001);
      expect(ask(method, path, body).status).toBe(200);
    },
  );

  it("counts thirty updates of one ticket in ten minutes, and others for themselves", () => {
    const { ask, ticket, wait } = openAccount();
    const [one, other] = [ticket(), ticket()];
    const body = { ticket: { priority: "high" } };
    for (let n = 0; n < 30; n += 1) {
      expect(ask("PUT", `/api/v2/tickets/${one.id}`, body).status).toBe(200);
    }
    expect(ask("PUT", `/api/v2/tickets/${one.id}`, body).status).toBe(429);
    expect(ask("PUT", `/api/v2/tickets/${other.id}.json`, body).status).toBe(200);
    wait(600_001);
    expect(ask("PUT", `/api/v2/tickets/${one.id}`, body).status).toBe(200);
  });

  it("takes one update of a user in a second, and five of the same in a minute", () => {
    const { ask, user, wait } = openAccount();
    const path = `/api/v2/users/${user.id}`;
    const body = { user: { name: "Ana" } };
    expect(ask("PUT", path, body).status).toBe(200);
    expect(ask("PUT", path, body).status).toBe(429);
    for (let n = 0; n < 4; n += 1) {
      wait(1_001);
      expect(ask("PUT", path, body).status).toBe(200);
    }
    wait(1_001);
    expect(ask("PUT", path, body).status).toBe(429);
  });

  it("says in the headers what is left", () => {
    const { ask } = openAccount();
    const { headers } = ask("GET", "/api/v2/incremental/users/cursor?start_time=1");
    expect(headers).toMatchObject({
      "x-rate-limit": "400",
      "ratelimit-remaining": "399",
      "zendesk-ratelimit-incremental-exports": "total=10; remaining=9; resets=60",
    });
  });

  it("runs thirty jobs at once and refuses the next, until one is done", () => {
    const { ask, wait } = openAccount();
    const body = { users: [] };
    for (let n = 0; n < 30; n += 1) {
      expect(ask("PUT", "/api/v2/users/update_many", body).status).toBe(200);
    }
    expect(ask("PUT", "/api/v2/users/update_many", body)).toMatchObject({
      status: 429,
      json: { error: "TooManyJobs" },
    });
    wait(1_500);
    expect(ask("PUT", "/api/v2/users/update_many", body).status).toBe(200);
  });

  it("takes no more than a hundred in one job", () => {
    const { ask } = openAccount();
    const users = Array.from({ length: 101 }, (_, id) => ({ id }));
    expect(ask("PUT", "/api/v2/users/update_many", { users }).status).toBe(400);
  });
});
