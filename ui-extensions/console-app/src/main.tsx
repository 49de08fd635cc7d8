import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { ApiProblem, openApi } from "./calls/api.ts";
import { Console } from "./console.tsx";
import { ConsoleStart, ROOT_ELEMENT, START_ELEMENT } from "./contract.ts";
import { readableColors } from "./shell/readable-colors.ts";
import { theme } from "./shell/theme.ts";

const RETRIES = 2;
const FRESH_MS = 10_000;

const element = document.getElementById(ROOT_ELEMENT);
const started = document.getElementById(START_ELEMENT);
if (element !== null && started !== null) {
  const start = ConsoleStart.parse(JSON.parse(started.textContent ?? ""));
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
  // A part of the component library that holds the page still behind a dialog looks for it here.
  Object.assign(globalThis, { __webpack_nonce__: nonce });
  // What locks scrolling under a dialog writes a style of its own and looks for the nonce here.
  Object.assign(globalThis, { __webpack_nonce__: nonce });
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // A refusal stays one however often it is asked for.
        retry: (failures, error) =>
          failures < RETRIES && !(error instanceof ApiProblem && error.status >= 400),
      },
    },
  });
  createRoot(element).render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableColors}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" />
        <BrowserRouter basename="/console">
          <Console api={openApi(start.apiBase)} start={start} />
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
