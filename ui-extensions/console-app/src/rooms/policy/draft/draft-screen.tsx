import { useQuery } from "@tanstack/react-query";
import { Navigate, Route, Routes, useParams } from "react-router";
import { may } from "../../../../../../core/access/rights.ts";
import { DraftAndDocument, DraftFindingsView } from "../../../../views/policy.ts";
import { useConsole } from "../../../calls/console-context.tsx";
import { Answered } from "../../../parts/states.tsx";
import { BasicsEditor } from "../editors/basics-editor.tsx";
import { CadencesEditor } from "../editors/cadences-editor.tsx";
import { ContactEditor } from "../editors/contact-editor.tsx";
import { HoldsEditor } from "../editors/holds-editor.tsx";
import { OffersEditor } from "../editors/offers-editor.tsx";
import { SegmentsEditor } from "../editors/segments-editor.tsx";
import { TemplatesEditor } from "../editors/templates-editor.tsx";
import { DraftProvider } from "./draft-context.ts";
import { DraftFrame } from "./draft-frame.tsx";
import { ReviewScreen } from "./review-screen.tsx";
import { useDraft } from "./use-draft.ts";

/** One draft: its editors, each with an address of its own, and its review. */
export function DraftScreen() {
  const { api } = useConsole();
  const { draftId = "" } = useParams();
  const loaded = useQuery({
    queryKey: ["policy-draft", draftId],
    queryFn: () => api.get(`/policy/drafts/${draftId}`, DraftAndDocument),
    // What is being written is not replaced under the writer's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Answered query={loaded}>{(known) => <Desk key={known.draft.id} loaded={known} />}</Answered>
  );
}

type Loaded = Parameters<typeof useDraft>[0];

function Desk({ loaded }: { readonly loaded: Loaded }) {
  const { api, me } = useConsole();
  const work = useDraft(loaded, may(me.role, "policy.edit"));
  const { id, revision } = work.draft;
  const findings = useQuery({
    queryKey: ["policy-findings", id, revision],
    queryFn: () => api.get(`/policy/drafts/${id}/findings`, DraftFindingsView),
    placeholderData: (before) => before,
  });
  const known = findings.data ?? null;
  const problemAt = (path: string) =>
    known?.problems.find((each) => each.path === path || each.path.startsWith(`${path}.`))?.message;
  return (
    <DraftProvider value={{ ...work, findings: known, problemAt }}>
      <DraftFrame>
        <Routes>
          <Route index element={<Navigate to="cadences" replace />} />
          <Route path="segments/*" element={<SegmentsEditor />} />
          <Route path="cadences/*" element={<CadencesEditor />} />
          <Route path="offers" element={<OffersEditor />} />
          <Route path="contact" element={<ContactEditor />} />
          <Route path="templates/*" element={<TemplatesEditor />} />
          <Route path="holds" element={<HoldsEditor />} />
          <Route path="basics" element={<BasicsEditor />} />
          <Route path="review" element={<ReviewScreen />} />
          <Route path="*" element={<Navigate to={`/policy/drafts/${id}/cadences`} replace />} />
        </Routes>
      </DraftFrame>
    </DraftProvider>
  );
}
