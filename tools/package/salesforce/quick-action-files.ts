import type { MetadataFiles } from "./object-files.ts";
import { RECORD_OBJECTS, SCREEN_ACTIONS } from "./record-objects.ts";
import { metadataXml } from "./xml.ts";

/** Each screen action on each kind of record. */
export function quickActionFiles(): MetadataFiles {
  return new Map(
    RECORD_OBJECTS.flatMap((object) =>
      SCREEN_ACTIONS.map(({ name, component, label }): readonly [string, string] => [
        `quickActions/${object}.${name}.quickAction-meta.xml`,
        metadataXml("QuickAction", [
          ["actionSubtype", "ScreenAction"],
          ["label", label.en],
          ["lightningWebComponent", component],
          ["optionsCreateFeedItem", false],
          ["type", "LightningWebComponent"],
        ]),
      ]),
    ),
  );
}
