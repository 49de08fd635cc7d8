import type { Direction } from "./language.ts";

/** The parts of an email's page; every one is HTML already escaped. */
export interface ShellParts {
  readonly language: string;
  readonly direction: Direction;
  readonly title: string;
  /** What an inbox shows after the subject. */
  readonly preheader: string;
  readonly sender: string;
  readonly content: string;
  readonly smallPrint: string;
}

export const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

// Mail clients drop or rewrite style sheets, so every look is inline; the sheet only adds what a
// client that reads it can do better: dark colours and less air on a phone.
const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.gs-page{padding:0!important}.gs-card{border-radius:0!important;\
border-left:0!important;border-right:0!important}.gs-body{padding:24px 20px!important}\
.gs-button{display:block!important;text-align:center!important}.gs-wide{width:100%!important}\
.gs-foot{padding:20px!important}.gs-first{display:block!important;border-bottom:0!important;\
padding-bottom:0!important}.gs-rest{display:inline-block!important;width:50%!important;\
box-sizing:border-box!important;padding-left:0!important;padding-right:0!important;\
padding-top:4px!important}}
@media (prefers-color-scheme:dark){.gs-canvas{background:#14171c!important}\
.gs-card{background:#1e2329!important;border-color:#343b45!important}\
.gs-text{color:#e8eaed!important}.gs-quiet{color:#b0b8c3!important}\
.gs-link{color:#8fc1ff!important}\
.gs-facts{background:#272d35!important}.gs-line{border-color:#3a424d!important}\
.gs-fill{background:#1f6fd6!important}.gs-fill .gs-button{border-color:#1f6fd6!important}\
.gs-plain{background:transparent!important}.gs-plain .gs-button{color:#8fc1ff!important;\
border-color:#56779f!important}}
`.trim();

/** The page around every email: 600 px at most, fluid to 320, readable without a style sheet. */
export function toHtmlPage(parts: ShellParts): string {
  const { language, direction, title, preheader, sender, content, smallPrint } = parts;
  const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body class="gs-canvas" style="margin:0;padding:0;background:#f3f5f7;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0">${preheader}\
${PAD}</div>
<table ${table} width="100%" class="gs-canvas" style="background:#f3f5f7" lang="${language}" \
dir="${direction}"><tr><td align="center" class="gs-page" style="padding:32px 16px">
<!--[if mso]><table ${table} width="600"><tr><td><![endif]-->
<table ${table} width="100%" style="max-width:600px">
<tr><td class="gs-card" style="background:#ffffff;border:1px solid #e1e5ea;border-radius:12px">
<table ${table} width="100%"><tr><td class="gs-body gs-text" style="padding:32px 40px;\
font:400 16px/1.55 ${FONT};color:#1f2933;overflow-wrap:break-word">
<p class="gs-text gs-line" style="margin:0 0 24px;padding:0 0 16px;border-bottom:1px solid #e1e5ea;\
font:600 17px/1.3 ${FONT};color:#1f2933">${sender}</p>
${content}
</td></tr></table>
</td></tr>
<tr><td class="gs-foot gs-quiet" style="padding:20px 40px 0;\
font:400 13px/1.5 ${FONT};color:#52606d">
${smallPrint}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

// Without padding an inbox fills its preview with whatever text comes next.
const PAD = "&#8199;&#847;".repeat(60);
