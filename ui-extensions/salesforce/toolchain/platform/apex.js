// @ts-check

/**
 * A method of Apex as a component imports it. The page answers it as the org would, and a failure
 * rejects as the platform's do.
 * @param {string} method
 */
export function apex(method) {
  return (/** @type {object} */ params) => globalThis.gsHost.apex(method, { ...params });
}
