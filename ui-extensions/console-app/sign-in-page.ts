import { html, type SafeHtml, toText } from "../html/html.ts";

/** What the page before the console says and offers. */
export interface SignInPage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Something went wrong: said first, and read out. */
  readonly problem?: string;
  readonly action?: SignInAction;
  /** A command to run where the server is. */
  readonly command?: string;
}

type SignInAction =
  | { readonly kind: "link"; readonly href: string; readonly label: string }
  | {
      readonly kind: "form";
      readonly action: string;
      readonly name: string;
      /** One button for each. */
      readonly choices: readonly { readonly value: string; readonly label: string }[];
    };

/** Works without JavaScript, because nothing of the console is served before somebody signed in. */
export function signInPage(page: SignInPage): string {
  const { title, paragraphs, problem, action, command } = page;
  return toText(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Good Standing</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${SIGN_IN_CSS_PATH}">
</head>
<body><main>
<p class="brand">Good Standing</p>
<h1>${title}</h1>
${problem === undefined ? null : html`<p class="problem" role="alert">${problem}</p>`}
${paragraphs.map((text) => html`<p>${text}</p>`)}
${command === undefined ? null : html`<pre tabindex="0">${command}</pre>`}
${action === undefined ? null : drawAction(action)}
</main></body>
</html>
`);
}

function drawAction(action: SignInAction): SafeHtml {
  if (action.kind === "link")
    return html`<p><a class="primary" href="${action.href}">${action.label}</a></p>`;
  return html`<form method="post" action="${action.action}">
${action.choices.map(
  ({ value, label }) =>
    html`<button class="primary" name="${action.name}" value="${value}">${label}</button>
`,
)}</form>`;
}

export const SIGN_IN_CSS_PATH = "/console/sign-in/page.css";

export const SIGN_IN_CSS = `:root{color-scheme:light dark;--ink:light-dark(#1a1b1e,#e6e6e6);--quiet:light-dark(#5c6166,#a6a7ab);
--paper:light-dark(#fff,#1f2022);--room:light-dark(#f4f6f6,#141517);--line:light-dark(#dee2e6,#3a3b3f);--accent:light-dark(#087f5b,#20c997);--on:light-dark(#fff,#0b1f18);--bad:light-dark(#c92a2a,#ff8787)}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--room);color:var(--ink);font:0.95rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{width:100%;max-width:26rem;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:2rem}
.brand{font-weight:700;margin:0 0 1.25rem}
h1{font-size:1.25rem;line-height:1.3;margin:0 0 .5rem;text-wrap:balance}
p{margin:0 0 1rem;color:var(--quiet)}
.brand{color:var(--ink)}
.problem{color:var(--bad);font-weight:600}
pre{margin:0 0 1rem;padding:.6rem .75rem;background:var(--room);border:1px solid var(--line);border-radius:.25rem;overflow:auto;font-size:.85rem}
form{display:grid;gap:.5rem}
.primary{display:block;width:100%;padding:.6rem 1rem;border:0;border-radius:.25rem;background:var(--accent);color:var(--on);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.primary:hover{filter:brightness(1.08)}
.primary:focus-visible,pre:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main>:last-child,main>:last-child>:last-child{margin-bottom:0}
`;
