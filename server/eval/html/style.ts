/** What plots are drawn with, on a page or by themselves: light and dark. */
export const plotStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#59636e;--paper:#fff;--rule:#d1d9e0;--bar:#5b8dc9;--right:#1a7f37;--wrong:#cf222e;--refused:#6e7781}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9198a1;--paper:#0d1117;--rule:#3d444d;--bar:#4f7fb8;--right:#3fb950;--wrong:#f85149;--refused:#9198a1}}
svg{background:var(--paper);font:12px system-ui,sans-serif;fill:var(--ink)}
.tick{fill:var(--soft)}.grid{stroke:var(--rule);stroke-width:.5;fill:none}
.bar{fill:var(--bar)}.whisker{stroke:var(--ink);fill:none}
.line{fill:none;stroke-width:2}.right{stroke:var(--right)}.wrong{stroke:var(--wrong)}.refused{stroke:var(--refused);stroke-dasharray:5 4}
.own{fill:none;stroke:var(--ink);stroke-width:2}
`;

/** The page's style: readable in print and on a phone. */
export const style = `${plotStyle}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2.5rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:start;color:var(--soft);padding:.3rem 0}
th,td{padding:.3rem .7rem;border-bottom:1px solid var(--rule);text-align:end;vertical-align:top}
th:first-child,td:first-child,.text th,.text td{text-align:start}
.text{min-width:56rem}
.text td{overflow-wrap:anywhere;min-width:6rem;max-width:22rem;white-space:pre-line}
svg{width:100%;max-width:46rem;height:auto}
.key span{display:inline-block;margin-inline-end:1.2rem}.key i{display:inline-block;width:1.6rem;border-top:3px solid;vertical-align:middle;margin-inline-end:.4rem}
dt{color:var(--soft)}dd{margin:0 0 .6rem;overflow-wrap:anywhere}
.note{color:var(--soft)}
`;
