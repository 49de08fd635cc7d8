import { Tab, TabList, TabPanel, Tabs } from "@zendeskgarden/react-tabs";
import { lazy, Suspense, useState } from "react";
import type { ServerSession } from "../calls/server-session.ts";
import { Loading } from "../panel/absent-section.tsx";
import type { AppScope } from "../panel/panel-context.ts";
import { Worklist } from "./worklist.tsx";

const SettingsPage = lazy(async () => ({
  default: (await import("../settings/settings-page.tsx")).SettingsPage,
}));

interface NavBarProps {
  readonly scope: AppScope;
  readonly session: ServerSession;
  readonly timeZone: string;
}

/** The page behind our icon in the navigation bar: the day's work, and for admins the settings. */
export function NavBar({ scope, session, timeZone }: NavBarProps) {
  const { own, texts } = scope;
  const [tab, setTab] = useState("worklist");
  const reading = { timeZone, locale: texts.language };
  return (
    <div className="gs-nav">
      <Tabs selectedItem={tab} onChange={setTab}>
        <TabList aria-label={own.tabs}>
          <Tab item="worklist">{own.worklist}</Tab>
          <Tab item="settings">{own.settings}</Tab>
        </TabList>
        <TabPanel item="worklist">
          <Worklist scope={scope} session={session} reading={reading} />
        </TabPanel>
        <TabPanel item="settings">
          {tab === "settings" ? (
            <Suspense fallback={<Loading label={own.opening} />}>
              <SettingsPage title={own.settings} session={session} reading={reading} />
            </Suspense>
          ) : null}
        </TabPanel>
      </Tabs>
    </div>
  );
}
