import { DEFAULT_THEME, ThemeProvider } from "@zendeskgarden/react-theming";
import { lazy, Suspense, useEffect } from "react";
import type { ServerSession } from "./calls/server-session.ts";
import { useHostSize } from "./host/use-host-size.ts";
import { Loading } from "./panel/absent-section.tsx";
import { PanelApp } from "./panel/panel-app.tsx";
import type { AppScope } from "./panel/panel-context.ts";

const NavBar = lazy(async () => ({ default: (await import("./worklist/nav-bar.tsx")).NavBar }));
const ModalApp = lazy(async () => ({ default: (await import("./plan/modal-app.tsx")).ModalApp }));

export interface AppProps {
  readonly scope: AppScope;
  readonly session: ServerSession;
  readonly timeZone: string;
  readonly root: HTMLElement;
}

/** What belongs into the place Zendesk opened us in. Only the sidebars load at once. */
export function App({ scope, session, timeZone, root }: AppProps) {
  const { location, zaf, own, texts } = scope;
  const isModal = location === "modal";
  useEffect(() => (isModal ? undefined : session.keep()), [isModal, session]);
  return (
    <ThemeProvider theme={{ ...DEFAULT_THEME, rtl: document.dir === "rtl" }}>
      <Suspense fallback={<Loading label={texts.words.loading} />}>
        {location === "nav_bar" ? (
          <NavBar scope={scope} session={session} timeZone={timeZone} />
        ) : isModal ? (
          <ModalApp zaf={zaf} own={own} />
        ) : (
          <Sized zaf={zaf} root={root}>
            <PanelApp scope={scope} session={session} timeZone={timeZone} />
          </Sized>
        )}
      </Suspense>
    </ThemeProvider>
  );
}

interface SizedProps extends Pick<AppScope, "zaf"> {
  readonly root: HTMLElement;
  readonly children: React.ReactNode;
}

/** A sidebar is as high as what it says; the other places have a height of their own. */
function Sized({ zaf, root, children }: SizedProps) {
  useHostSize(zaf, root);
  return children;
}
