import { hubspot } from "@hubspot/ui-extensions";
import { SettingsForm } from "../../settings/settings-page.tsx";

hubspot.extend<"settings">(() => <SettingsForm />);
