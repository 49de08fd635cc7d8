import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmNoun } from "../crm-ref.ts";
import { parseJson } from "../crm-wire.ts";

const Ms = z.number().int().nonnegative();

/** How far one object has been read. */
export const Progress = z.discriminatedUnion("kind", [
  /** Page by page through everything; changes since `since` are looked for afterwards. */
  z.strictObject({ kind: z.literal("list"), after: z.string().max(500).nullable(), since: Ms }),
  /** Everything changed between `from` and `to`, by id, after the record `lastId`. */
  z.strictObject({
    kind: z.literal("window"),
    from: Ms,
    to: Ms,
    lastId: z.string().regex(/^\d{1,19}$/),
  }),
  /** Nothing left then; the next window begins at `from`. */
  z.strictObject({ kind: z.literal("idle"), from: Ms }),
]);
export type Progress = z.infer<typeof Progress>;

const Cursor = z.strictObject({
  v: z.literal(1),
  noun: z.string().max(20),
  /** Which of the noun's objects is next in this round. */
  next: z.number().int().nonnegative(),
  objects: z.array(z.strictObject({ object: z.string().max(100), progress: Progress })).max(10),
});
export type Cursor = z.infer<typeof Cursor>;

/** Reads our own cursor back; one of another noun or of older settings is refused, not guessed at. */
export function readCursor(
  text: string,
  noun: CrmNoun,
  objects: readonly string[],
): Result<Cursor, CrmError> {
  const parsed = Cursor.safeParse(parseJson(text));
  const fits =
    parsed.success &&
    parsed.data.noun === noun &&
    parsed.data.next < objects.length &&
    parsed.data.objects.map(({ object }) => object).join() === objects.join();
  if (fits) return ok(parsed.data);
  const detail = "the cursor is not one of this connection's: begin again without one";
  return refuse({ kind: "invalid", field: "cursor", detail });
}
