import { useQuery } from "@tanstack/react-query";
import { Route, Routes } from "react-router";
import { FigureChoices } from "../../../views/figures.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { AccountsPage } from "./accounts-page.tsx";
import { Dashboard } from "./dashboard.tsx";
import { useLive } from "./use-live.ts";

/** Figures, and the accounts behind each. */
export function FiguresRoom() {
  const { api } = useConsole();
  useLive();
  const choices = useQuery({
    queryKey: ["figures", "choices"],
    queryFn: () => api.get("/figures/choices", FigureChoices),
  });
  return (
    <Answered query={choices}>
      {(known) =>
        known.currencies.length === 0 ? (
          <Empty title="No figures yet">
            Figures are made from invoices, payments, promises and contacts. Import invoices or
            connect a CRM, and they appear here within seconds.
          </Empty>
        ) : (
          <Routes>
            <Route index element={<Dashboard choices={known} />} />
            <Route path="accounts/:measure" element={<AccountsPage choices={known} />} />
          </Routes>
        )
      }
    </Answered>
  );
}
