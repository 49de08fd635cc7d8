// @ts-check
const Navigate = Symbol("Navigate");

/** Gives a component the way to other pages of the org. */
export const NavigationMixin = Object.assign(
  (/** @type {new (...args: any[]) => object} */ Base) =>
    class extends Base {
      /** @param {object} reference */
      [Navigate](reference) {
        globalThis.gsHost.navigate(reference);
      }
    },
  { Navigate },
);
