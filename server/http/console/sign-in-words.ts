import type { SignInPage } from "../../../ui-extensions/console-app/sign-in-page.ts";

const COMMAND = "npm run -s gs -- sign-in";

/** Every page before the console, in words. */
export const signInWords = {
  service: (href: string): SignInPage => ({
    title: "Sign in",
    paragraphs: ["Your company's sign-in service says who you are."],
    action: { kind: "link", href, label: "Continue" },
  }),
  byLink: (): SignInPage => ({
    title: "Sign in",
    paragraphs: [
      "Open the link that the server printed when it started. It works once, for 15 minutes.",
      "For another one, restart the server, or with PostgreSQL run this where the server is:",
    ],
    command: COMMAND,
  }),
  confirmLink: (token: string, action: string): SignInPage => ({
    title: "Sign in to Good Standing",
    paragraphs: ["This link signs you in once."],
    action: { kind: "form", action, name: "token", choices: [{ value: token, label: "Sign in" }] },
  }),
  deadLink: (): SignInPage => ({
    title: "Sign in",
    problem: "This link was used already, or its 15 minutes are over.",
    paragraphs: ["Ask for a new one where you got it, or run this where the server is:"],
    command: COMMAND,
  }),
  choose: (
    action: string,
    choices: readonly { readonly value: string; readonly label: string }[],
  ): SignInPage => ({
    title: "Which company?",
    paragraphs: ["You may sign in to more than one."],
    action: { kind: "form", action, name: "tenant", choices },
  }),
  stranger: (email: string, href: string): SignInPage => ({
    title: "Nobody invited you yet",
    paragraphs: [
      `You are signed in as ${email}, and no company here knows that address. Ask an admin of yours to invite it, under Users in the console.`,
    ],
    action: { kind: "link", href, label: "Try another address" },
  }),
  unverified: (href: string): SignInPage => ({
    title: "Sign in",
    problem: "Your sign-in service does not vouch for an e-mail address of yours.",
    paragraphs: ["We know people by a verified address. Whoever runs the service can add it."],
    action: { kind: "link", href, label: "Try again" },
  }),
  again: (href: string): SignInPage => ({
    title: "Sign in",
    problem: "That sign-in was not finished: it took too long, or began in another browser.",
    paragraphs: [],
    action: { kind: "link", href, label: "Sign in again" },
  }),
  unavailable: (href: string): SignInPage => ({
    title: "Sign in",
    problem: "Your company's sign-in service does not answer.",
    paragraphs: ["Nothing is lost. Try again in a minute."],
    action: { kind: "link", href, label: "Try again" },
  }),
} as const;
