import { done } from "./replies.ts";
import { route } from "./route.ts";

/** What the account has. Only the parts anybody asks for here. */
export const accountRoutes = [
  route("GET", "/api/v2/account/settings", ({ account: { features } }) =>
    done({
      settings: {
        active_features: {
          customer_satisfaction: features.satisfaction,
          user_org_fields: true,
          user_tagging: true,
          ticket_tagging: true,
          voice: true,
        },
        side_conversations: {
          email_channel: features.sideConversations,
          tickets_channel: features.sideConversations,
          slack_channel: false,
          msteams_channel: false,
          show_in_context_panel: false,
        },
        api: { accepted_api_agreement: true },
      },
    }),
  ),
];
