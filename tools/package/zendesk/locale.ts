/** The names Zendesk takes for a file of translations: `en`, `en-US`, `pt-br`. */
export function isLocale(name: string): boolean {
  return /^[a-z]{2,3}(-\w{2,3})?$/.test(name);
}
