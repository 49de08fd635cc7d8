import { Route, Routes } from "react-router";
import { ChooseScreen } from "./choose-screen.tsx";
import { RunScreen } from "./run-screen.tsx";

/** Trying a policy on the open book: choose, run, read. */
export function SimulatorRoom() {
  return (
    <Routes>
      <Route index element={<ChooseScreen />} />
      <Route path="runs/:runId" element={<RunScreen />} />
    </Routes>
  );
}
