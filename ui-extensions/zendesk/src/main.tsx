import { createRoot } from "react-dom/client";
import { hostWordsFor } from "../../panel/host/host-words.ts";
import { App } from "./app.tsx";
import { openServerSession } from "./calls/server-session.ts";
import { type AppSession, ROOT_ELEMENT } from "./contract.ts";
import { readSession } from "./host/read-session.ts";
import { openZaf, readPaths, textInside, type ZafClient } from "./host/zaf.ts";
import { Outside } from "./outside.tsx";
import { appWordsFor } from "./words.ts";

const element = document.getElementById(ROOT_ELEMENT);
if (element !== null) void start(element);

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  const session = readSession(document);
  const zaf = openZaf();
  if (session === null || zaf === null) {
    root.render(<Outside own={appWordsFor(session?.locale || navigator.language)} />);
    return;
  }
  const locale = await localeOf(zaf, session);
  document.documentElement.lang = locale;
  const scope = {
    zaf,
    location: session.location,
    texts: hostWordsFor(locale),
    own: appWordsFor(locale),
  };
  const reach = { fetch: window.fetch.bind(window), now: Date.now };
  root.render(
    <App
      scope={scope}
      session={openServerSession(session, reach)}
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC"}
      root={element}
    />,
  );
}

/** The agent's own setting, as far as it is a language a browser can format dates in. */
async function localeOf(zaf: ZafClient, session: AppSession): Promise<string> {
  const values = await readPaths(zaf, ["currentUser.locale"]);
  const wanted = [textInside(values, "currentUser.locale"), session.locale, navigator.language];
  return wanted.find(isLocale) ?? "en-US";
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0 && tag !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
