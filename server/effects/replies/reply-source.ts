import { PanelReplyBody, type PanelReplySource } from "../../../ui-extensions/panel/panel-reply.ts";
import type { OpenReply } from "../../storage/replies.ts";

/** What the panel draws of it. Null where nobody is asked, and where it was emptied with its person. */
export function toReplySource(open: OpenReply | null): PanelReplySource | null {
  const body = PanelReplyBody.safeParse(open?.body);
  return open === null || !body.success ? null : { at: open.at, ...body.data };
}
