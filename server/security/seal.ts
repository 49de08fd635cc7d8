import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

/** A key that seals what must not be readable in a stolen database. Its id goes with what it sealed. */
export interface SealKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The first key seals; all of them open, so that a new key can be put in front of an old one. */
export type SealKeys = readonly [SealKey, ...SealKey[]];

const CIPHER = "aes-256-gcm";
const FORMAT = 1;
const KEY_BYTES = 32;
const ID_BYTES = 8;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const WRAPPED_BYTES = IV_BYTES + KEY_BYTES + TAG_BYTES;

/** A key of the right length from a long secret text; the same text always gives the same key. */
export function sealKeyOf(secret: string): SealKey {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "good-standing/seal", KEY_BYTES));
  return {
    id: createHash("sha256")
      .update(key)
      .digest("hex")
      .slice(0, ID_BYTES * 2),
    key,
  };
}

/**
 * Seals a text with a key of its own, which is sealed with the first of `keys`. `context` has to be
 * the same when it is opened: moved to another row, what was sealed opens no more.
 */
export function seal(keys: SealKeys, context: string, text: string): Buffer {
  const [master] = keys;
  const own = randomBytes(KEY_BYTES);
  return Buffer.concat([
    Buffer.from([FORMAT]),
    Buffer.from(master.id, "hex"),
    encrypt(master.key, context, own),
    encrypt(own, context, Buffer.from(text, "utf8")),
  ]);
}

/** What was sealed; throws when no key fits, or it was altered or sealed for another context. */
export function unseal(keys: SealKeys, context: string, sealed: Buffer): string {
  if (sealed[0] !== FORMAT) throw new SealBroken("it is not in a form we seal in");
  const master = keys.find((each) => each.id === sealedWith(sealed));
  if (master === undefined) throw new SealBroken("it was sealed with a key that is not set here");
  const from = 1 + ID_BYTES;
  const own = decrypt(master.key, context, sealed.subarray(from, from + WRAPPED_BYTES));
  return decrypt(own, context, sealed.subarray(from + WRAPPED_BYTES)).toString("utf8");
}

/** The id of the master key that something is sealed with. */
export function sealedWith(sealed: Buffer): string {
  return sealed.subarray(1, 1 + ID_BYTES).toString("hex");
}

/**
 * The same secret with its own key wrapped by the first of `keys`; null where it is already. What is
 * within is not opened. Throws where no key fits.
 */
export function rewrap(keys: SealKeys, context: string, sealed: Buffer): Buffer | null {
  const [master] = keys;
  if (sealed[0] !== FORMAT) throw new SealBroken("it is not in a form we seal in");
  if (sealedWith(sealed) === master.id) return null;
  const old = keys.find((each) => each.id === sealedWith(sealed));
  if (old === undefined) throw new SealBroken("it was sealed with a key that is not set here");
  const from = 1 + ID_BYTES;
  const own = decrypt(old.key, context, sealed.subarray(from, from + WRAPPED_BYTES));
  return Buffer.concat([
    Buffer.from([FORMAT]),
    Buffer.from(master.id, "hex"),
    encrypt(master.key, context, own),
    sealed.subarray(from + WRAPPED_BYTES),
  ]);
}

/** Why something sealed can't be opened; never says what is in it. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
}

function encrypt(key: Buffer, context: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, body, cipher.getAuthTag()]);
}

function decrypt(key: Buffer, context: string, sealed: Buffer): Buffer {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new SealBroken("it is too short");
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const body = sealed.subarray(IV_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch (cause) {
    throw new SealBroken("it was altered, or sealed for something else", { cause });
  }
}
