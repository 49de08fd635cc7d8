/** Where mail leaves, read from one URL such as `smtp://user:secret@mail.example.com:587`. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`). */
  readonly secure: boolean;
  /** Refuse to go on without STARTTLS. */
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * TLS is required unless the server is on this machine or the URL ends in `?tls=opportunistic`.
 * The thrown message never holds the URL, because the URL holds the password.
 */
export function parseSmtpUrl(url: string): SmtpServer {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isKnown = parsed?.protocol === "smtp:" || parsed?.protocol === "smtps:";
  if (parsed === null || !isKnown || parsed.hostname === "") {
    throw new Error("the mail server must be given as smtp://host:port or smtps://host:port");
  }
  const secure = parsed.protocol === "smtps:";
  const isLocal = LOOPBACK.has(parsed.hostname);
  const isOpportunistic = parsed.searchParams.get("tls") === "opportunistic";
  const user = decodeURIComponent(parsed.username);
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ""),
    port: Number(parsed.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isLocal && !isOpportunistic,
    ...(user !== "" && { auth: { user, pass: decodeURIComponent(parsed.password) } }),
  };
}
