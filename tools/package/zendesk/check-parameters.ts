import { error, type Finding, warning } from "../finding.ts";
import { MANIFEST } from "./app-files.ts";
import { type AppParameter, parametersOf } from "./app-manifest.ts";
import { NO_PREVIEWS, type Previews } from "./check-locations.ts";
import { asList, asObject, type JsonObject, shown } from "./json.ts";

const TYPES = ["text", "checkbox", "url", "number", "multiline", "hidden", "oauth"];
const MTLS = "mtls";
const MTLS_MAX = 3;
const SCOPES = [
  ...["header", "body", "url", "jwt_secret_key", "jwt_claim"],
  ...["basic_auth_username", "basic_auth_password"],
];

/** The settings an admin fills in when installing, and the OAuth block that goes with one of them. */
export function checkParameters(manifest: JsonObject, previews: Previews = NO_PREVIEWS): Finding[] {
  const parameters = parametersOf(manifest);
  return [
    ...checkShape(manifest),
    ...checkNames(parameters),
    ...parameters.flatMap((parameter) => checkOne(parameter, previews)),
    ...checkCounts(parameters, previews),
    ...checkOauth(manifest, parameters),
    ...parameters.flatMap(warnOfOne),
  ];
}

function wrong(rule: string, at: string, message: string): Finding {
  return error(rule, MANIFEST, `${at}: ${message}`);
}

function checkShape({ parameters }: JsonObject): Finding[] {
  if ((parameters ?? null) === null) return [];
  const list = asList(parameters);
  if (list === null) return [wrong("parameters-shape", "parameters", "write a list.")];
  return list.flatMap((entry, index) =>
    typeof asObject(entry)?.name === "string"
      ? []
      : [wrong("parameters-shape", `parameters[${index}]`, "write an object with a name.")],
  );
}

function checkNames(parameters: readonly AppParameter[]): Finding[] {
  const names = parameters.map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [
    ...[...twice].map((name) =>
      wrong("parameter-twice", `parameters "${name}"`, "name one of the two otherwise."),
    ),
    ...parameters
      .filter(({ name }) => name === "name")
      .map(({ at }) => wrong("parameter-name", at, 'call it otherwise, "name" is taken.')),
  ];
}

function checkOne(parameter: AppParameter, previews: Previews): Finding[] {
  const { at, type, required, secure } = parameter;
  const types = previews.mtls ? [...TYPES, MTLS] : TYPES;
  const flags = Object.entries({ required, secure })
    .filter(([, value]) => typeof value !== "boolean")
    .map(([key, value]) =>
      wrong("parameter-boolean", `${at}.${key}`, `write true or false, not ${shown(value)}.`),
    );
  const isKnown = typeof type === "string" && types.includes(type);
  const advice = type === "password" ? "text with secure: true" : `one of ${types.join(", ")}`;
  return [
    ...flags,
    ...(isKnown
      ? []
      : [wrong("parameter-type", `${at}.type`, `use ${advice}, not ${shown(type)}.`)]),
    ...(type === "hidden" && required === true
      ? [wrong("parameter-hidden", at, "nobody can fill in what is hidden; make it optional.")]
      : []),
    ...(type === "oauth" && secure === true
      ? [wrong("parameter-oauth", at, "take secure out, Zendesk keeps an oauth parameter itself.")]
      : []),
    ...checkScopes(parameter),
    ...(type === MTLS && previews.mtls ? checkMtls(parameter) : []),
  ];
}

function checkScopes({ at, scopes, secure }: AppParameter): Finding[] {
  if ((scopes ?? null) === null) return [];
  const rule = "parameter-scopes";
  const list = asList(scopes);
  const unknown = (list ?? []).filter((scope) => !SCOPES.some((each) => each === scope));
  return [
    ...(secure === true
      ? []
      : [wrong(rule, `${at}.scopes`, "only a secure parameter has scopes.")]),
    ...(list === null ? [wrong(rule, `${at}.scopes`, "write a list.")] : []),
    ...(list?.length === 0 ? [wrong(rule, `${at}.scopes`, "name at least one.")] : []),
    ...(unknown.length > 0
      ? [wrong(rule, `${at}.scopes`, `use ${SCOPES.join(", ")}, not ${shown(unknown)}.`)]
      : []),
  ];
}

function checkMtls({ at, secure, hasDefault, scopes, allowedDomain }: AppParameter): Finding[] {
  const rule = "parameter-mtls";
  const isPlain = secure !== true && !hasDefault && (scopes ?? null) === null;
  const flaw = typeof allowedDomain === "string" ? flawOfDomain(allowedDomain) : "write text.";
  return [
    ...(isPlain ? [] : [wrong(rule, at, "take out default, secure and scopes.")]),
    ...(flaw === null ? [] : [wrong(rule, `${at}.allowed_domain`, flaw)]),
  ];
}

function flawOfDomain(domain: string): string | null {
  if (domain === "") return "name the host it is for.";
  if (domain.includes("://")) return "write the host alone, without https://.";
  if (domain.length > 253) return "a host name has at most 253 characters.";
  const host = domain.startsWith("*.") ? domain.slice(2) : domain;
  if (host.includes("*")) return "a star may only stand first, as in *.example.com.";
  const labels = host.split(".");
  const isLabel = (label: string) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(label);
  return labels.length >= 2 && labels.every(isLabel) ? null : "write a host like api.example.com.";
}

function checkCounts(parameters: readonly AppParameter[], { mtls }: Previews): Finding[] {
  const count = (type: string) => parameters.filter((each) => each.type === type).length;
  return [
    ...(count("oauth") > 1
      ? [wrong("parameter-oauth", "parameters", "keep one of type oauth, Zendesk takes no more.")]
      : []),
    ...(mtls && count(MTLS) > MTLS_MAX
      ? [wrong("parameter-mtls", "parameters", `keep at most ${MTLS_MAX} of type mtls.`)]
      : []),
  ];
}

const OAUTH_KEYS = ["client_id", "client_secret", "authorize_uri", "access_token_uri"];

function checkOauth({ oauth }: JsonObject, parameters: readonly AppParameter[]): Finding[] {
  if ((oauth ?? false) === false) return [];
  const block = asObject(oauth);
  const missing = OAUTH_KEYS.filter((key) => (block?.[key] ?? "") === "");
  return [
    ...missing.map((key) => wrong("oauth-block", `oauth.${key}`, "fill it in.")),
    ...(parameters.some(({ type }) => type === "oauth")
      ? []
      : [wrong("oauth-block", "parameters", "add one of type oauth to go with the oauth block.")]),
  ];
}

function warnOfOne(parameter: AppParameter): Finding[] {
  const { at, name, type, secure, hasDefault, scopes } = parameter;
  const warn = (rule: string, message: string) => warning(rule, MANIFEST, `${at}: ${message}`);
  const isHidden = secure === true || type === "hidden";
  const isScoped = (asList(scopes) ?? []).length > 0;
  return [
    ...(/token|key|pwd|password/i.test(name) && type === "text" && secure !== true
      ? [warn("parameter-insecure", "its name speaks of a credential; make it secure.")]
      : []),
    ...(hasDefault && isHidden
      ? [warn("parameter-default", "its default can be read by anybody; take it out.")]
      : []),
    ...(secure === true && !isScoped
      ? [
          warn(
            "parameter-unscoped",
            "say with scopes where it may be put in, or it may go anywhere.",
          ),
        ]
      : []),
  ];
}
