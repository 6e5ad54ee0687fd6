import { printStyle } from './style-print';

/** Colours by what they mean; every text on every ground has a contrast of 4.5 to 1 or more. */
const light = `
--ground:#fff;--panel:#f5f7f9;--ink:#1b1f24;--soft:#57606a;--line:#d5dbe1;--link:#0b5394;
--good:#0a6338;--good-ground:#e3f4ea;--bad:#a3152a;--bad-ground:#fdeaea;
--unsure:#744600;--unsure-ground:#fff3d9;--plain:#1f4b7a;--plain-ground:#e8f0f9;
--level-spare:#e4edf6;--level-0:#e3f4ea;--level-1:#ffe9b8;--level-2:#f9b9a6;--level-3:#b3261e;--on-3:#fff;
--chart-good:#2e9a60;--chart-bad:#cf3348;--chart-plain:#5b8fc5;`;

const dark = `
--ground:#14171b;--panel:#1c2127;--ink:#e7eaee;--soft:#a9b3bd;--line:#38404a;--link:#8fc2f7;
--good:#86dba9;--good-ground:#12301f;--bad:#ffa3a8;--bad-ground:#3d171b;
--unsure:#f3ca76;--unsure-ground:#382a0c;--plain:#a5cbf2;--plain-ground:#16283b;
--level-spare:#1d2c3c;--level-0:#12301f;--level-1:#4f3c08;--level-2:#74301d;--level-3:#ff8a80;--on-3:#2b0a08;
--chart-good:#3fa274;--chart-bad:#f0737a;--chart-plain:#44759f;`;

const page = `
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main,footer{max-width:74rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
.plan{padding:clamp(1.25rem,4vw,3rem) 0 1rem}
.plan+.plan{border-top:4px solid var(--line)}
h1,h2,h3{line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.4rem);letter-spacing:-.01em}
h2{font-size:1.4rem;padding-top:2.75rem;padding-bottom:.6rem}
h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
p,ul{margin:.6rem 0;max-width:46rem}
ul{padding-left:1.25rem}
li{margin:.25rem 0}
a{color:var(--link)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:4px}
code,pre{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.file,.facts,figcaption,footer{color:var(--soft);font-size:.875rem}
.file,.facts{margin:.25rem 0 .5rem}
.skip{position:absolute;left:-100vw;background:var(--ground);padding:.5rem 1rem;z-index:1}
.skip:focus{left:0}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:.75rem 0;margin:1.5rem 0 0;border-block:1px solid var(--line);max-width:none}
nav li{margin:0}
footer{border-top:1px solid var(--line);margin-top:3rem;padding-block:1rem 2rem}
footer p{max-width:none}`;

const verdict = `
.verdict{font-size:1.2rem;font-weight:600;line-height:1.4;margin:1.1rem 0 0;padding:.9rem 1.1rem;border-radius:8px;border-left:6px solid;max-width:none}
.verdict.good{color:var(--good);background:var(--good-ground)}
.verdict.bad{color:var(--bad);background:var(--bad-ground)}
.verdict.unsure{color:var(--unsure);background:var(--unsure-ground)}
.verdict.plain{color:var(--plain);background:var(--plain-ground)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:.75rem 0 0}
.figures div{background:var(--panel);border-radius:8px;padding:.7rem 1rem .8rem}
dt{color:var(--soft);font-size:.875rem}
dd{margin:0;color:var(--soft);font-size:.9rem}
dd strong{display:block;font-size:clamp(1.15rem,1rem + 1vw,1.45rem);line-height:1.25;color:var(--ink);font-variant-numeric:tabular-nums}
.figures .good strong{color:var(--good)}.figures .bad strong{color:var(--bad)}.figures .unsure strong{color:var(--unsure)}`;

const tables = `
figure{margin:1rem 0 1.5rem}
figcaption{margin-top:.4rem}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.925rem;font-variant-numeric:tabular-nums}
.table table{min-width:min(100%,38rem)}
caption{text-align:left;font-weight:600;padding:0 0 .5rem;color:var(--ink)}
caption span{position:sticky;left:0;display:block;width:min(100%,calc(100vw - 2.25rem))}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem;border-bottom:1px solid var(--line);overflow-wrap:normal}
tr>:first-child{padding-left:.1rem}
thead th{color:var(--soft);font-weight:500;font-size:.85rem;vertical-align:bottom;border-bottom-width:2px}
tbody th{font-weight:500}
.table tbody th{min-width:6rem}
th code{overflow-wrap:anywhere}
.number{text-align:right}
td.number,thead .number{white-space:nowrap}
.table td:not([class]){min-width:6rem}
small{display:block;font-size:.85em;color:var(--soft)}
td.good span:first-child{color:var(--good)}td.bad span:first-child{color:var(--bad)}td.unsure span:first-child{color:var(--unsure)}td.faint{color:var(--soft)}
td.good span:first-child,td.bad span:first-child,td.unsure span:first-child{font-weight:600;white-space:nowrap}
.meter{display:block;position:relative;height:6px;min-width:6rem;margin-top:.3rem;background:var(--line);border-radius:3px}
.meter i{position:absolute;inset:0 auto 0 0;background:var(--link);border-radius:3px}
.meter b{position:absolute;top:-3px;bottom:-3px;width:2px;background:var(--ink)}
.weeks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:0 2.5rem}
.week table{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:2px;font-size:.8rem}
.week th,.week td{text-align:center;vertical-align:middle;padding:.15rem;border:0;height:1.6rem;line-height:1.2}
.week small{display:inline-block;white-space:nowrap;color:inherit;font-weight:400;font-size:.85em}
.week thead th:first-child,.week tbody th{width:3rem;color:var(--soft);font-weight:400;text-align:left}
.week{max-width:46rem}
.week td{border-radius:3px}
.level-spare{background:var(--level-spare)}.level-0{background:var(--level-0)}.level-1{background:var(--level-1)}
.level-2{background:var(--level-2);font-weight:600}.level-3{background:var(--level-3);color:var(--on-3);font-weight:600}
@media screen and (max-width:40rem){table{font-size:.85rem}th,td{padding:.45rem .35rem}thead th{font-size:.8rem}.table tbody th,.table td:not([class]){min-width:4.5rem}.meter{min-width:4rem}
td.good:not(.number) span:first-child,td.bad:not(.number) span:first-child,td.unsure:not(.number) span:first-child,thead .number{white-space:normal}.finding,.gap{padding-inline:.8rem}}
.key{display:flex;flex-wrap:wrap;gap:.4rem;font-size:.8rem}
.key span{padding:.1rem .6rem;border-radius:3px}`;

const charts = `
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 2.5rem}
.drawing{max-width:30rem;min-width:0}
.drawing>figcaption{margin:0 0 .4rem;color:var(--ink);font-weight:600;font-size:.925rem}
.chart text{font-size:12px}
.chart{display:block;width:100%;height:auto;font-family:inherit;font-variant-numeric:tabular-nums}
.drawing>.key{gap:.2rem 1.1rem;margin:.4rem 0;color:var(--soft)}
.drawing>.key span{padding:0}
.key i{display:inline-block;width:.8em;height:.8em;border-radius:2px;margin-right:.4em;vertical-align:-.05em}
.key .plain{background:var(--chart-plain)}.key .good{background:var(--chart-good)}.key .bad{background:var(--chart-bad)}
.key .line{background:var(--ink);height:2px;width:1.2em;vertical-align:.25em}
summary{cursor:pointer;font-size:.875rem;color:var(--link);padding:.2rem 0}
summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:4px}
details figure{margin:.5rem 0}`;

const findings = `
.finding,.gap{border:1px solid var(--line);border-radius:8px;padding:.25rem 1.1rem .75rem;margin:1rem 0}
.finding{border-left-width:6px}
.finding.error{border-left-color:var(--bad)}.finding.warning{border-left-color:var(--unsure)}.finding.info{border-left-color:var(--plain)}
.finding figure{margin:.75rem 0 .5rem}.finding figure tbody tr:last-child>*{border-bottom:0}
.finding h3,.gap h3{margin-top:.75rem;text-wrap:pretty}
.badge{display:inline-block;font-size:.8rem;font-weight:600;padding:.05rem .55rem;border-radius:999px;margin-right:.25rem;vertical-align:.08em}
.error .badge{color:var(--bad);background:var(--bad-ground)}.warning .badge{color:var(--unsure);background:var(--unsure-ground)}.info .badge{color:var(--plain);background:var(--plain-ground)}
pre{background:var(--panel);border-radius:6px;padding:.7rem .9rem;margin:.6rem 0;overflow-x:auto;overflow-wrap:normal}
pre mark{background:none;color:inherit;font-weight:700}
pre .carets{color:var(--bad)}
.help{margin-bottom:0}
.gap figure{margin-bottom:.25rem}.gap tbody tr:last-child>*{border-bottom:0}`;

/** All of the document's style: screens in light and in the dark, phones, and paper. */
export const styleSheet = `:root{${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
${page}${verdict}${tables}${charts}${findings}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}${printStyle}
`;
