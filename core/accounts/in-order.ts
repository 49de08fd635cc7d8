// Up to here moving neighbours costs a fraction of what the general sort does before it begins.
const FEW = 24;

/**
 * Sorts in place; equals keep their order. Nearly every account has a handful of each record, and
 * every decision puts some of them in order.
 */
export function putInOrder<T>(items: T[], compare: (a: T, b: T) => number): void {
  if (items.length > FEW) {
    items.sort(compare);
    return;
  }
  let sorted = 0;
  for (const item of items) {
    let place = sorted;
    // Whatever belongs after the item moves up by one, which leaves its place free.
    for (; place > 0; place -= 1) {
      const before = items[place - 1];
      if (before === undefined || compare(before, item) <= 0) break;
      items[place] = before;
    }
    items[place] = item;
    sorted += 1;
  }
}
