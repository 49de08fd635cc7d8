import { ModalsProvider } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, Suspense } from "react";
import { Navigate, Route, Routes } from "react-router";
import { Me } from "../views/me.ts";
import type { Api } from "./calls/api.ts";
import { ConsoleProvider } from "./calls/console-context.tsx";
import type { ConsoleStart } from "./contract.ts";
import { Answered, Empty, Loading } from "./parts/states.tsx";
import { ROOMS } from "./rooms/rooms.ts";
import { Shell } from "./shell/shell.tsx";

interface ConsoleProps {
  readonly api: Api;
  readonly start: ConsoleStart;
}

/** Asks who is signed in, then draws the rooms. */
export function Console({ api, start }: ConsoleProps) {
  const me = useQuery({ queryKey: ["me"], queryFn: () => api.get("/me", Me) });
  return (
    <Answered query={me}>
      {(known) => (
        <ConsoleProvider value={{ api, me: known, locale: start.locale, sandbox: start.sandbox }}>
          {/* Inside, so that a dialog may ask what every screen may. */}
          <ModalsProvider>
            <Shell>
              <Rooms />
            </Shell>
          </ModalsProvider>
        </ConsoleProvider>
      )}
    </Answered>
  );
}

function Rooms(): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/" element={<Navigate to="/home" replace />} />
        {ROOMS.map(({ path, element: Element }) => (
          <Route key={path} path={`/${path}/*`} element={<Element />} />
        ))}
        <Route
          path="*"
          element={<Empty title="There is no such screen">Choose one on the left.</Empty>}
        />
      </Routes>
    </Suspense>
  );
}
