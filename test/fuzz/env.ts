/** Every CRM's routes are there, and nothing is refused for its number. */
export const FUZZ_ENV = {
  ...{ RATE_LIMIT_SCALE: "0", HUBSPOT_CLIENT_ID: "fuzz", HUBSPOT_CLIENT_SECRET: "fuzz" },
  ...{ ZENDESK_CLIENT_ID: "fuzz", ZENDESK_CLIENT_SECRET: "fuzz", SALESFORCE_CLIENT_ID: "fuzz" },
};
