import { createPrivateKey } from "node:crypto";

/** What mail of one domain is signed with (RFC 6376). */
export interface DkimSettings {
  readonly domain: string;
  readonly selector: string;
  /** PEM of an RSA key. */
  readonly privateKey: string;
}

const RSA_BITS_MIN = 1024;

// What is signed although the library leaves it out: RFC 8058 demands it of both unsubscribe headers,
// and Gmail counts by a Feedback-ID only where it is signed.
const SIGNED = [
  ...["From", "Sender", "Reply-To", "Subject", "Date", "Message-ID", "To", "Cc"],
  ...["MIME-Version", "Content-Type", "Content-Transfer-Encoding", "In-Reply-To", "References"],
  ...["List-Unsubscribe", "List-Unsubscribe-Post", "Feedback-ID", "Auto-Submitted"],
].join(":");

export function toDkimOptions({ domain, selector, privateKey }: DkimSettings) {
  return { domainName: domain, keySelector: selector, privateKey, headerFieldNames: SIGNED };
}

/**
 * Why a key can't sign, or null when it can. The library sends unsigned what it can't sign and says
 * nothing, so this is asked when the key is set up.
 */
export function dkimKeyProblem(pem: string): string | null {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType !== "rsa") return "use an RSA key";
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return bits < RSA_BITS_MIN ? `use at least ${RSA_BITS_MIN} bits, better 2048` : null;
  } catch {
    return "is not a private key in PEM";
  }
}

/** True when DMARC counts a signature of one domain for mail from the other: one lies within the other. */
export function isAligned(signing: string, from: string): boolean {
  const [a, b] = [signing.toLowerCase(), from.toLowerCase()];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
