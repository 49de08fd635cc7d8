import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../server/config.ts";

describe("readConfig", () => {
  it("needs nothing set: embedded, sandbox, this machine only", () => {
    expect(readConfig({})).toMatchObject({
      host: "127.0.0.1",
      port: 4300,
      sandbox: true,
      database: { dataDir: ".good-standing" },
      mail: null,
    });
  });

  it("takes an empty setting as not set", () => {
    expect(readConfig({ DATABASE_URL: "", PORT: "" })).toMatchObject({ port: 4300, sandbox: true });
  });

  it.each([
    ["PORT", { PORT: "eighty" }],
    ["PORT", { PORT: "70000" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/x", GS_SECRET: "s".repeat(32) }],
    ["GS_SECRET", { DATABASE_URL: "postgres://localhost/x" }],
    ["GS_SECRET", { GS_SECRET: "short" }],
    ["GS_SANDBOX", { GS_SANDBOX: "maybe" }],
    ["GS_SANDBOX", { HOST: "0.0.0.0" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://localhost:25" }],
    ["SMTP_URL", { SMTP_URL: "localhost:25", MAIL_FROM: "a@b.example" }],
    ["PUBLIC_URL", { PUBLIC_URL: "ftp://example.com" }],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
    ["TRUST_PROXY", { TRUST_PROXY: "true", GS_SANDBOX: "false" }],
    ["TRUST_PROXY", { TRUST_PROXY: "0", GS_SANDBOX: "false" }],
    ["TRUST_PROXY", { TRUST_PROXY: "10.0.0.0/33", GS_SANDBOX: "false" }],
    ["TRUST_PROXY", { TRUST_PROXY: "0.0.0.0/0", GS_SANDBOX: "false" }],
    ["TRUST_PROXY", { TRUST_PROXY: "1" }],
    ["RATE_LIMIT_SCALE", { RATE_LIMIT_SCALE: "-1" }],
  ])("names %s when it is wrong", (name, env) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(new RegExp(`^${name}: `));
  });

  it.each([
    ["2", 2],
    ["loopback, 10.0.0.0/8,2001:db8::/32", ["loopback", "10.0.0.0/8", "2001:db8::/32"]],
  ])("believes the proxies of TRUST_PROXY=%s", (text, trustProxy) => {
    const env = { GS_SANDBOX: "false", TRUST_PROXY: text };
    expect(readConfig(env)).toMatchObject({ trustProxy, rateLimitScale: 1 });
  });

  it("names every wrong setting at once", () => {
    expect(() => readConfig({ PORT: "x", LOG_LEVEL: "x" })).toThrow(/PORT: .*\nLOG_LEVEL: /);
  });

  it("serves a company's network only without the sandbox", () => {
    const env = {
      HOST: "0.0.0.0",
      DATABASE_URL: "postgres://localhost/x",
      GS_SECRET: "s".repeat(32),
    };
    expect(readConfig(env)).toMatchObject({ sandbox: false, host: "0.0.0.0" });
  });
});
