import { z } from "zod";
import {
  CRM_SETTINGS,
  type HubspotConfig,
  type SalesforceConfig,
  toHubspot,
  toSalesforce,
  toZendesk,
  type ZendeskConfig,
} from "./crm-config.ts";
import { OIDC_SETTINGS, type OidcConfig, problemWithOidc, toOidc } from "./oidc-config.ts";
import { Networks, TrustedProxies } from "./security/networks.ts";

export type { HubspotConfig, SalesforceConfig, ZendeskConfig };

const Flag = z.enum(["true", "false"]).transform((text) => text === "true");

/** Every setting, read once at start. Nothing else in the project reads the environment. */
const Settings = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4300),
  GS_DATA_DIR: z.string().min(1).default(".good-standing"),
  GS_SANDBOX: Flag.optional(),
  /** Signs sessions and forms. Made and kept in the data directory when the embedded database is used. */
  GS_SECRET: z.string().min(32, "use at least 32 characters").optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "use postgres://…" }).optional(),
  /** Workers of several processes share the work through it. */
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: "use redis://… or rediss://…" }).optional(),
  /** Probes and metrics, apart from what customers reach. */
  OPS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  /** Where a collector takes traces; none are made without it. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "use http://… or https://…" })
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "use http://… or https://…" }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "use smtp://… or smtps://…" }).optional(),
  MAIL_FROM: z.email().optional(),
  /** Seals what a CRM gave us. More than one, separated by commas: the first seals, all of them open. */
  GS_ENCRYPTION_KEY: z
    .string()
    .transform((text) => text.split(",").map((key) => key.trim()))
    .pipe(z.array(z.string().min(32, "use at least 32 characters for each key")).max(10))
    .optional(),
  ...CRM_SETTINGS,
  ...OIDC_SETTINGS,
  /** Proxies in front of us whose word about a request's address is taken. */
  TRUST_PROXY: TrustedProxies.optional(),
  /** Networks of the operator's own where a company's mail server or webhook may be. */
  EGRESS_ALLOW: Networks.optional(),
  RATE_LIMIT_SCALE: z.coerce.number().min(0).max(1_000).default(1),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly database: { readonly dataDir: string } | { readonly databaseUrl: string };
  /** Where probes and metrics are answered; null for nowhere. */
  readonly opsPort: number | null;
  /** The OTLP collector that takes traces; null for none. */
  readonly tracesEndpoint: string | null;
  /** Null where each process does the work it finds; else how workers share it, and who we are. */
  readonly shared: { readonly redisUrl: string; readonly part: Part } | null;
  /** Demo tenant, record pages and a clock that can be moved. Only for one's own machine. */
  readonly sandbox: boolean;
  readonly secret: string | null;
  readonly publicUrl: string | null;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  readonly encryptionKeys: readonly string[];
  readonly hubspot: HubspotConfig | null;
  readonly zendesk: ZendeskConfig | null;
  readonly salesforce: SalesforceConfig | null;
  readonly oidc: OidcConfig | null;
  /** How many proxies stand in front of us, or which; null for none. */
  readonly trustProxy: number | readonly string[] | null;
  /** Beside the public Internet, where addresses that tenants choose may lead. */
  readonly reachableNetworks: readonly string[];
  /** Every rate limit times this; 0 limits nothing. */
  readonly rateLimitScale: number;
  readonly logLevel: string;
}

/** What is wrong with the settings, one line for each. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** What a process of several is for: to answer requests, or to do the work. */
export type Part = "web" | "worker";

export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  part: Part = "web",
): Config {
  const parsed = Settings.safeParse(withoutEmpty(env));
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"),
    );
  }
  const settings = parsed.data;
  const sandbox = settings.GS_SANDBOX ?? settings.DATABASE_URL === undefined;
  const problems = [
    settings.DATABASE_URL !== undefined && settings.GS_SECRET === undefined
      ? "GS_SECRET: required with DATABASE_URL, because every process must sign alike"
      : "",
    settings.REDIS_URL !== undefined && settings.DATABASE_URL === undefined
      ? "DATABASE_URL: required with REDIS_URL, because the embedded database has one process at a time"
      : "",
    settings.SMTP_URL !== undefined && settings.MAIL_FROM === undefined
      ? "MAIL_FROM: required with SMTP_URL"
      : "",
    (settings.HUBSPOT_CLIENT_ID === undefined) !== (settings.HUBSPOT_CLIENT_SECRET === undefined)
      ? "HUBSPOT_CLIENT_ID, HUBSPOT_CLIENT_SECRET: set both or neither"
      : "",
    (settings.ZENDESK_CLIENT_ID === undefined) !== (settings.ZENDESK_CLIENT_SECRET === undefined)
      ? "ZENDESK_CLIENT_ID, ZENDESK_CLIENT_SECRET: set both or neither"
      : "",
    settings.SALESFORCE_PRIVATE_KEY !== undefined && settings.SALESFORCE_CLIENT_ID === undefined
      ? "SALESFORCE_CLIENT_ID: required with SALESFORCE_PRIVATE_KEY"
      : "",
    sandbox && !isLoopback(settings.HOST)
      ? "GS_SANDBOX: the sandbox signs everyone in, so it serves this machine only; set GS_SANDBOX=false or HOST=127.0.0.1"
      : "",
    problemWithOidc(settings, isLoopback),
    sandbox && settings.TRUST_PROXY !== undefined
      ? "TRUST_PROXY: the sandbox answers on this machine's own address only, without a proxy"
      : "",
  ].filter((problem) => problem !== "");
  if (problems.length > 0) throw new ConfigError(problems.join("\n"));
  return {
    host: settings.HOST,
    port: settings.PORT,
    database:
      settings.DATABASE_URL === undefined
        ? { dataDir: settings.GS_DATA_DIR }
        : { databaseUrl: settings.DATABASE_URL },
    opsPort: settings.OPS_PORT ?? null,
    tracesEndpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    shared: settings.REDIS_URL === undefined ? null : { redisUrl: settings.REDIS_URL, part },
    sandbox,
    secret: settings.GS_SECRET ?? null,
    publicUrl: settings.PUBLIC_URL?.replace(/\/$/, "") ?? null,
    mail:
      settings.SMTP_URL === undefined || settings.MAIL_FROM === undefined
        ? null
        : { smtpUrl: settings.SMTP_URL, from: settings.MAIL_FROM },
    encryptionKeys: settings.GS_ENCRYPTION_KEY ?? [],
    hubspot: toHubspot(settings),
    zendesk: toZendesk(settings),
    salesforce: toSalesforce(settings),
    oidc: toOidc(settings),
    trustProxy: settings.TRUST_PROXY ?? null,
    reachableNetworks: settings.EGRESS_ALLOW ?? [],
    rateLimitScale: settings.RATE_LIMIT_SCALE,
    logLevel: settings.LOG_LEVEL,
  };
}

export function isLoopback(host: string): boolean {
  return (
    host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host)
  );
}

/** A setting left empty in a file means it was not set. */
function withoutEmpty(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(env))
    if (value !== undefined && value !== "") set[name] = value;
  return set;
}
