interface Key {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Words whose mere presence Zendesk's reviewers ask about. */
export const KEY_WORDS =
  /password|secretToken|secret_token|secret|auth_key|authKey|auth_pass|authPass|auth_user|AuthUser|api_key/;

const VALUE = "[0-9a-zA-Z+_.-]{4,156}";

/** A name, a sign that gives it a value, and a value of that form on the same line. */
function assigned(name: string, words: string, value = VALUE): Key {
  return { name, pattern: new RegExp(`(?:${words}) ?[:"=-].*.${value}`, "i") };
}

/** A name and, anywhere behind it on the line, a value of that form. */
function followed(name: string, words: string, value: string, flags = ""): Key {
  return { name, pattern: new RegExp(`(?:${words}).*.${value}`, flags) };
}

/** Forms of keys that Zendesk looks for in the text files of an app. */
export const KEYS: readonly Key[] = [
  { name: "Slack token", pattern: /xox[pboa]-*.[a-z0-9]/ },
  { name: "private key", pattern: /-----BEGIN (RSA|OPENSSH|DSA|EC) PRIVATE KEY-----/ },
  { name: "PGP private key", pattern: /-----BEGIN PGP PRIVATE KEY BLOCK-----/ },
  { name: "AWS access key", pattern: /AKIA[0-9A-Z]{8,24}/ },
  assigned("Facebook token", "facebook", "[0-9a-f]{24,36}"),
  assigned("Twitter token", "twitter", "[0-9a-zA-Z]{30,45}"),
  assigned("GitHub token", "github", "[0-9a-zA-Z]{30,45}"),
  assigned("Google client secret", "client[-_]secret", "[a-zA-Z0-9_-]{16,32}"),
  followed("AWS secret", "aws[_-]secret[_-]access[_-]key", "[0-9a-zA-Z]{24,48}", "i"),
  followed("AWS secret", "scarlett[_-]aws[_-]secret[_-]key", "[0-9a-zA-Z+.]{35,45}", "i"),
  {
    name: "Heroku key",
    pattern: /heroku.*[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{6,18}/i,
  },
  followed("Quickpay secret", "quickpay_secret:", "[0-9a-zA-Z]{24,72}"),
  followed("Doorman secret", "doorman[-_]secret", "[0-9a-f]{16,132}", "i"),
  followed("session secret", "shared_session_secret", "[0-9a-f]{4,132}"),
  followed("cookie secret", "permanent_cookie_secret", "[0-9a-f]{120,156}"),
  followed("Braintree key", "braintree_key", "[0-9a-zA-Z]{16,36}"),
  followed("ticket validation key", "ticket_validation_key", "[0-9a-zA-Z]{15,25}"),
  followed("mobile SSO key", "zendesk_zopim_mobile_sso_key", "[0-9a-f]{58,68}"),
  followed("attachment token key", "attachment_token_key", "[0-9a-f]{24,72}"),
  { name: "outbound key", pattern: /x-outbound-key[:" \t=-].*.[0-9a-z-]{32,36}/i },
  assigned("app key or secret", "app[-_](key|secret)"),
  assigned("consumer key or secret", "consumer[-_](key|secret)"),
  assigned("master key or secret", "master[-_](key|secret)"),
  assigned("token key or secret", "token[-_](key|secret)"),
  assigned("help center private key", "private[-_]key"),
  { name: "secret", pattern: new RegExp(`^secret ?[:"=-].*.${VALUE}`, "im") },
  followed("password", "password", VALUE, "i"),
  assigned("token", "token"),
];
