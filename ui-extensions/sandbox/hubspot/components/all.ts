import * as button from "./button.tsx";
import * as choices from "./choices.tsx";
import * as feedback from "./feedback.tsx";
import * as inputs from "./inputs.tsx";
import * as layout from "./layout.tsx";
import * as modal from "./modal.tsx";
import * as table from "./table.tsx";
import * as text from "./text.tsx";

/** Every component of HubSpot's that our cards use, under HubSpot's name. */
export const COMPONENTS = {
  ...layout,
  ...text,
  ...table,
  ...feedback,
  ...button,
  ...modal,
  ...inputs,
  ...choices,
  LoadingButton: button.Button,
};
