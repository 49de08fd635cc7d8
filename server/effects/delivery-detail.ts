const MAIL_ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
const PHONE_NUMBER = /\+?\d[\d\s().-]{6,}\d/g;

/** A provider's sentence without whom it is about: mail systems like to name the mailbox. */
export function withoutAddresses(detail: string): string {
  return detail.replace(MAIL_ADDRESS, "…").replace(PHONE_NUMBER, "…");
}
