/** The page around a report that is a file of its own: system fonts and colours only. */
const FRAME_STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#1b1d26,#e9ebf2);--quiet:light-dark(#565c70,#a3a9bb);--line:light-dark(#e1e3ea,#333849);--card:light-dark(#fff,#171a23);--ground:light-dark(#f4f5f8,#0f1118);--link:light-dark(#0b57d0,#8ab4f8);--ok:light-dark(#0b6b3a,#63d297);--bad:light-dark(#b3261e,#ff9d94)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.5 ui-sans-serif,system-ui,sans-serif}
main{max-width:76rem;margin:0 auto;padding:1.5rem 1rem 4rem;display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
`;

/** How a report looks, wherever it stands: the colours are the page's. */
export const REPORT_STYLE = `h1{font-size:1.6rem;line-height:1.2;margin:0}h2{font-size:1rem;margin:0 0 .75rem}p{margin:0}
a{color:var(--link)}.quiet{color:var(--quiet);font-weight:400}
section,.tile{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1rem;min-width:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(9rem,100%),1fr));gap:1rem;margin:0}
.tile{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.tile dd{margin:0;font-size:1.9rem;font-weight:600;line-height:1.15;letter-spacing:-.02em;font-variant-numeric:tabular-nums}.tile dt{color:var(--quiet)}
.checks,.legend{list-style:none;margin:0;padding:0}.checks li{display:flex;gap:.6rem;padding:.2rem 0}.checks svg{flex:none;width:1.1rem;height:1.1rem;margin-top:.15rem}
.ok{color:var(--ok)}.bad{color:var(--bad)}.checks ul{margin:.25rem 0;padding-inline-start:1rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin-bottom:.5rem}.legend svg{width:.7rem;height:.7rem;margin-inline-end:.35rem}
.chart{display:block;width:100%;min-width:44rem;height:auto}.grid{stroke:var(--line)}.tick{fill:var(--quiet);font-size:11px}
.shade-0{fill:light-dark(#2457c5,#7ea8ff)}.shade-1{fill:light-dark(#e08a00,#ffbf5e)}.shade-2{fill:light-dark(#0b7a75,#5fd3cb)}.shade-3{fill:light-dark(#8c3fb3,#d29bef)}.shade-4{fill:light-dark(#5c6270,#b6bccb)}.shade-5{fill:light-dark(#b3364a,#ff9aa9)}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--quiet);font-weight:500;font-size:.85rem;white-space:nowrap}tbody th{font-weight:400}tr:last-child>*{border-bottom:0}
.num{text-align:end;padding-inline-end:1.25rem;font-variant-numeric:tabular-nums;white-space:nowrap}.when{white-space:nowrap}.scroll{overflow-x:auto}
.meter{display:block;width:100%;height:.5rem;margin-top:.45em}.meter rect{fill:var(--line)}.meter .fill{fill:light-dark(#2457c5,#7ea8ff)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:1rem}
details{margin-top:.75rem}summary{cursor:pointer;color:var(--link)}
.page{display:none}.page:target,.pages:not(:has(.page:target))>.page:first-child{display:block}
.turner{display:flex;justify-content:space-between;align-items:center;padding-top:.75rem}.turner a,nav a{display:inline-block;padding:.25rem 0}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
@media print{.page{display:block}.turner{display:none}}
`;

/**
 * The simulation page is also written to a file that is opened without a server, so its style
 * travels inside it.
 */
export const SIMULATION_STYLE = FRAME_STYLE + REPORT_STYLE;
