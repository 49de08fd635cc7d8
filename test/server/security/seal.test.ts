import { describe, expect, it } from "vitest";
import { isRecordKey, recordKeyOf } from "../../../server/crm/record-key.ts";
import { rewrap, type SealKeys, seal, sealKeyOf, unseal } from "../../../server/security/seal.ts";

const OLD = sealKeyOf("the key of last year, long enough to be one");
const NEW = sealKeyOf("the key of this year, long enough to be one");
const TEXT = JSON.stringify({ accessToken: "secret-token", refreshToken: "é" });

describe("what is sealed", () => {
  it("opens to the same text, and is never twice the same bytes", () => {
    const sealed = seal([NEW], "row-1", TEXT);
    expect(unseal([NEW], "row-1", sealed)).toBe(TEXT);
    expect(seal([NEW], "row-1", TEXT).equals(sealed)).toBe(false);
    expect(sealed.includes(Buffer.from("secret-token"))).toBe(false);
  });

  it.each<[string, SealKeys, string, (sealed: Buffer) => Buffer]>([
    ["in another row", [NEW], "row-2", (sealed) => sealed],
    ["without its key", [OLD], "row-1", (sealed) => sealed],
    ["altered at the end", [NEW], "row-1", (sealed) => flip(sealed, sealed.length - 1)],
    ["altered in the wrapped key", [NEW], "row-1", (sealed) => flip(sealed, 30)],
    ["cut short", [NEW], "row-1", (sealed) => sealed.subarray(0, 20)],
    ["in another form", [NEW], "row-1", (sealed) => flip(sealed, 0)],
    ["empty", [NEW], "row-1", () => Buffer.alloc(0)],
  ])("does not open %s", (_name, keys, context, change) => {
    const sealed = change(seal([NEW], "row-1", TEXT));
    expect(() => unseal(keys, context, sealed)).toThrow(/seal|short|form|altered/);
  });

  it("is wrapped with a new key without being opened, and the old key is of no use afterwards", () => {
    const before = seal([OLD], "row-1", TEXT);
    const after = rewrap([NEW, OLD], "row-1", before);
    if (after === null) throw new Error("it was not wrapped");
    expect(unseal([NEW], "row-1", after)).toBe(TEXT);
    expect(() => unseal([OLD], "row-1", after)).toThrow(/not set/);
    expect(after.subarray(-TEXT.length)).toEqual(before.subarray(-TEXT.length));
    expect(rewrap([NEW, OLD], "row-1", after)).toBeNull();
    expect(() => rewrap([NEW, OLD], "row-2", before)).toThrow(/altered/);
    expect(() => rewrap([NEW], "row-1", before)).toThrow(/not set/);
  });

  it("still opens after a new key was put in front, and is then sealed with the new one", () => {
    const before = seal([OLD], "row-1", TEXT);
    expect(unseal([NEW, OLD], "row-1", before)).toBe(TEXT);
    expect(() => unseal([OLD], "row-1", seal([NEW, OLD], "row-1", TEXT))).toThrow(/not set/);
  });
});

describe("a record's key", () => {
  const ref = { object: "0-2", id: "77" };
  const key = recordKeyOf("s", "connection-1", ref);

  it("is good for that record of that connection alone", () => {
    expect(isRecordKey("s", "connection-1", ref, key)).toBe(true);
    expect(isRecordKey("s", "connection-1", { object: "0-1", id: "77" }, key)).toBe(false);
    expect(isRecordKey("s", "connection-1", { object: "0-2", id: "78" }, key)).toBe(false);
    expect(isRecordKey("s", "connection-2", ref, key)).toBe(false);
    expect(isRecordKey("other", "connection-1", ref, key)).toBe(false);
    expect(isRecordKey("s", "connection-1", ref, "")).toBe(false);
  });

  it("can't be had by moving a separator from the object to the id", () => {
    const moved = { object: "0-2,7", id: "7" };
    expect(isRecordKey("s", "connection-1", moved, key)).toBe(false);
  });
});

function flip(sealed: Buffer, at: number): Buffer {
  const copy = Buffer.from(sealed);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
