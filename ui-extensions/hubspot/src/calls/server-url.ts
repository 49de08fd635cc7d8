// Put in when the card is bundled: a card is uploaded for one server and can't ask for another.
declare const GS_SERVER_URL: string | undefined;

/** Where the server is, without a slash at the end. */
export const SERVER_URL = typeof GS_SERVER_URL === "string" ? GS_SERVER_URL : "";
