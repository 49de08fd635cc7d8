// @ts-check
// Lightning Data Service as far as our components use it: a record's fields, and that they changed.

/** @type {Set<GetRecord>} */
const open = new Set();

class GetRecord {
  /** @param {(value: { data?: object, error?: unknown }) => void} told */
  constructor(told) {
    this.told = told;
    /** @type {{ recordId?: string, fields?: string[] }} */
    this.config = {};
  }

  connect() {
    open.add(this);
  }

  disconnect() {
    open.delete(this);
  }

  /** @param {{ recordId?: string, fields?: string[] }} config */
  update(config) {
    this.config = config;
    void this.read();
  }

  async read() {
    const { recordId, fields } = this.config;
    if (recordId === undefined || fields === undefined) return;
    this.told({ data: await globalThis.gsHost.record(recordId), error: undefined });
  }
}

export const getRecord = Object.assign(() => {}, { adapter: GetRecord });

/** @param {readonly { recordId: string }[]} changed */
export async function notifyRecordUpdateAvailable(changed) {
  const ids = changed.map(({ recordId }) => recordId);
  await Promise.all(
    [...open]
      .filter(({ config }) => ids.includes(config.recordId ?? ""))
      .map((each) => each.read()),
  );
}
