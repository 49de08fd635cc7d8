import { hubspot } from "@hubspot/ui-extensions";
import { PanelCard } from "../../card/panel-card.tsx";

// The help desk's sidebar is as narrow and hands over the same record.
hubspot.extend<"crm.record.sidebar">(() => <PanelCard shape="compact" />);
