import { Route, Routes } from "react-router";
import { Empty } from "../../parts/states.tsx";
import { CompareScreen } from "./compare-screen.tsx";
import { DraftScreen } from "./draft/draft-screen.tsx";
import { OverviewScreen } from "./overview-screen.tsx";
import { VersionsScreen } from "./versions-screen.tsx";

/** Policy: what is in force, drafts of what should be, and what was. */
export function PolicyRoom() {
  return (
    <Routes>
      <Route index element={<OverviewScreen />} />
      <Route path="versions" element={<VersionsScreen />} />
      <Route path="compare/:since/:version" element={<CompareScreen />} />
      <Route path="drafts/:draftId/*" element={<DraftScreen />} />
      <Route path="*" element={<Empty title="There is no such screen">Go back to Policy.</Empty>} />
    </Routes>
  );
}
