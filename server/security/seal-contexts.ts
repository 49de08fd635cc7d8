/**
 * What each sealed secret is bound to: in another row, or another company's, it opens no more. One
 * list, because who changes the master key has to find them all.
 */
export const sealContexts = {
  provider: (id: string) => `provider/${id}`,
  crmTokens: ({ tenantId, id }: Owner) => `crm-tokens/${tenantId}/${id}`,
  zendeskWebhooks: ({ tenantId, id }: Owner) => `zendesk-webhooks/${tenantId}/${id}`,
} as const;

interface Owner {
  readonly tenantId: string;
  readonly id: string;
}
