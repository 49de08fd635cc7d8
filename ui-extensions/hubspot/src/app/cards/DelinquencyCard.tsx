import { hubspot } from "@hubspot/ui-extensions";
import { PanelCard } from "../../card/panel-card.tsx";

hubspot.extend<"crm.record.tab">(() => <PanelCard shape="wide" />);
