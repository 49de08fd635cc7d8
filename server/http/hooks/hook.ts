import type { IncomingHttpHeaders } from "node:http";
import type { Deps } from "../../deps.ts";
import type { ProviderKindName } from "../../providers/kinds.ts";
import type { Provider } from "../../providers/provider-book.ts";

/** What a provider called us with. Nothing in it is true before its signature was checked. */
export interface HookRequest {
  readonly method: string;
  /** The whole address as the provider called it, which some of them sign. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** The bytes as they came. */
  readonly body: Buffer;
}

export interface HookAnswer {
  readonly status: number;
  /** Of `body`; plain text when left out. */
  readonly type?: string;
  readonly body?: string;
}

export interface HookCall<Name extends ProviderKindName> {
  readonly tenantId: string;
  readonly provider: Provider<Name>;
  readonly request: HookRequest;
}

/** Takes what one kind of provider tells us. Answers 403 to what is not signed by it. */
export type Hook<Name extends ProviderKindName> = (
  deps: Deps,
  call: HookCall<Name>,
) => Promise<HookAnswer>;
