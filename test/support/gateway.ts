import type { ChargeRequest, ChargeResult, PaymentPort } from "../../adapters/payments/port.ts";
import { createTestGateway } from "../../adapters/payments/test/index.ts";

export interface WatchedGateway {
  readonly port: PaymentPort;
  /** What was really taken, once for each key. */
  totalMinor(): number;
  asked(): readonly ChargeRequest[];
  /** How often it was asked what became of a charge. */
  finds(): number;
}

/**
 * The test gateway, with its books open. `after` happens when a charge is in its books and before
 * its answer is given: what throws there is an answer that was lost.
 */
export function watchedGateway(
  after: (request: ChargeRequest) => Promise<void> = async () => undefined,
): WatchedGateway {
  const gateway = createTestGateway();
  const asked: ChargeRequest[] = [];
  const taken = new Map<string, number>();
  let finds = 0;
  const port: PaymentPort = {
    ...gateway,
    async charge(request): Promise<ChargeResult> {
      asked.push(request);
      const result = await gateway.charge(request);
      if (result.kind === "paid")
        taken.set(request.key, taken.get(request.key) ?? request.amountMinor);
      await after(request);
      return result;
    },
    find(key) {
      finds += 1;
      return gateway.find(key);
    },
  };
  return {
    port,
    totalMinor: () => [...taken.values()].reduce((sum, each) => sum + each, 0),
    asked: () => asked,
    finds: () => finds,
  };
}
