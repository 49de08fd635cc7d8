import { readPaths, textInside, type ZafClient } from "../host/zaf.ts";

export interface Comment {
  readonly text: string;
  readonly isPublic: boolean;
}

/** What the agent is writing. A kind we don't know counts as one the customer gets. */
export async function readComment(zaf: ZafClient): Promise<Comment> {
  const values = await readPaths(zaf, ["comment.text", "comment.type"]);
  return {
    text: textInside(values, "comment.text"),
    isPublic: textInside(values, "comment.type") !== "internalNote",
  };
}

/** Adds to what the agent is writing; false where the host would not take it. */
export async function appendToComment(
  zaf: ZafClient,
  { text, html }: { readonly text: string; readonly html: string },
): Promise<boolean> {
  const values = await readPaths(zaf, ["comment.useRichText"]);
  const isRich = values["comment.useRichText"] === true && html !== "";
  const added = isRich
    ? zaf.invoke("comment.appendHtml", html)
    : zaf.invoke("comment.appendText", text);
  return added.then(
    () => true,
    () => false,
  );
}
