declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  interface GrantOptions {
    readonly accountId: string;
    readonly clientId: string;
  }
  interface Grant {
    addOIDCScope(scope: string): void;
    addOIDCClaims(claims: readonly string[]): void;
    save(): Promise<string>;
  }
  interface Context {
    readonly oidc: {
      readonly session: { readonly accountId?: string };
      readonly client: { readonly clientId: string };
    };
  }
  // biome-ignore lint/style/noDefaultExport: the package is so
  export default class Provider {
    constructor(issuer: string, configuration: unknown);
    readonly Grant: new (
      options: GrantOptions,
    ) => Grant;
    callback(): (req: IncomingMessage, res: ServerResponse) => void;
    interactionFinished(req: IncomingMessage, res: ServerResponse, result: unknown): Promise<void>;
  }
  export type { Context, Grant };
}
