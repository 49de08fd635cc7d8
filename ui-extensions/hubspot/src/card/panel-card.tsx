import { AutoGrid, Divider, Flex } from "@hubspot/ui-extensions";
import { AbsentSection } from "./absent-section.tsx";
import { ActionsSection } from "./actions-section.tsx";
import { AgreementSection } from "./agreement-section.tsx";
import { ContactSection } from "./contact-section.tsx";
import { FoldedSections } from "./folded-sections.tsx";
import { HeadSection } from "./head-section.tsx";
import { NextSection } from "./next-section.tsx";
import { NoticeSection } from "./notice-section.tsx";
import { OfferSection } from "./offer-section.tsx";
import { OpenReplySection } from "./open-reply-section.tsx";
import { PanelProvider, type Shape, type ViewProps } from "./panel-context.ts";
import { StandingSection } from "./standing-section.tsx";
import { useCardPanel } from "./use-panel-store.ts";

/** Columns narrower than this would break amounts over lines. */
const COLUMN_PX = 300;

/** The whole panel: one order of facts, in columns where there is room for them. */
export function PanelCard({ shape }: { readonly shape: Shape }) {
  const panel = useCardPanel();
  const { phase } = panel.store.state;
  return (
    <PanelProvider value={{ ...panel, shape }}>
      {phase.kind === "shown" ? (
        <Facts view={phase.view} shape={shape} />
      ) : (
        <AbsentSection phase={phase} />
      )}
    </PanelProvider>
  );
}

function Facts({ view, shape }: ViewProps & { readonly shape: Shape }) {
  const owed = (
    <Flex direction="column" gap="sm">
      <StandingSection view={view} />
      <AgreementSection view={view} />
      <OfferSection view={view} />
    </Flex>
  );
  const reach = (
    <Flex direction="column" gap="sm">
      <NextSection view={view} />
      <ContactSection view={view} />
      <ActionsSection view={view} />
    </Flex>
  );
  return (
    <Flex direction="column" gap="sm">
      <HeadSection view={view} />
      <NoticeSection view={view} />
      <OpenReplySection view={view} />
      {shape === "compact" ? (
        <>
          {owed}
          {reach}
        </>
      ) : (
        <AutoGrid columnWidth={COLUMN_PX} flexible gap="large">
          {owed}
          {reach}
        </AutoGrid>
      )}
      <Divider />
      <FoldedSections view={view} />
    </Flex>
  );
}
