/** A4 with page numbers; no row, card or picture of a week is cut by the edge of a page, no heading is left behind. */
export const printStyle = `
@page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#57606a}}
@media print{
body{font-size:10pt;line-height:1.45;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main,footer{max-width:none;padding:0}
.plan{padding:0}.plan+.plan{break-before:page;border:0}
.skip,nav{display:none}
h2{padding-top:5mm;font-size:14pt}
figure{margin:2mm 0 4mm}
h1,h2,h3,caption,.lead{break-after:avoid}
p,li{orphans:3;widows:3}
tr,li,section>ul,.lead,.gap,.finding,.week,.verdict,.drawing,.figures div,pre{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
table,figcaption{font-size:9pt}
thead th{font-size:8.5pt}
dd strong{font-size:13pt}
th,td{padding:1.3mm 2mm}
.charts{grid-template-columns:1fr 1fr;gap:0 8mm}
.drawing>figcaption{font-size:10pt;break-after:avoid}
details:not(.unfolded){display:none}
details.unfolded summary{display:none}
.drawing:has(.unfolded){grid-column:1/-1;max-width:none;display:grid;grid-template-columns:1fr 1.35fr;grid-template-rows:auto auto 1fr;gap:0 6mm}
.drawing:has(.tall){break-inside:auto}
.drawing>.key{align-content:start}
.drawing:has(.unfolded)>figcaption{grid-column:1/-1}
.drawing>svg,.table:not(:has(tr:nth-child(9))){break-inside:avoid}
.unfolded{grid-column:2;grid-row:2/4}
.unfolded figure{margin:0 0 4mm}
details::details-content{content-visibility:visible;block-size:auto}
.weeks{grid-template-columns:1fr 1fr;gap:0 8mm}
.week table{font-size:7.5pt}
.drawing .week table{font-size:6.8pt}
.week th,.week td{height:5mm}
.week.tall{break-inside:auto}.tall th,.tall td,.drawing .week th,.drawing .week td{height:4.2mm;padding-block:0}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:8pt}
td.good:not(.number) span:first-child,td.bad:not(.number) span:first-child,td.unsure:not(.number) span:first-child{white-space:normal}
.figures{grid-template-columns:repeat(4,1fr)}
a{color:inherit;text-decoration:none}
}`;
