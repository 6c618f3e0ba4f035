import { colourRules, fontFamily, shapeRules } from '../svg/draw/colours.ts';

const layout = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.45 ${fontFamily};font-variant-numeric:tabular-nums}
main{max-width:768px;margin:0 auto;padding:16px}
h1,h2,h3,p,figure,dl,dd{margin:0}
.soft{color:var(--soft)}
.closes{display:flex;flex-wrap:wrap;gap:2px 20px;margin:8px 0 16px;color:var(--soft);font-size:14px}
.closes b{color:var(--ink)}
.bar{background:#b07f00;color:#16191d;font-weight:650;padding:8px 12px;margin:0 0 16px}
h1{font-size:30px;line-height:1.1;font-weight:700;text-transform:uppercase;letter-spacing:.01em;margin-top:20px;overflow-wrap:anywhere}
h1 svg{width:28px;height:28px;margin-right:10px;vertical-align:-3px}
.breakout{color:var(--up)}.relief-rally{color:var(--dn)}.undecided{color:var(--mdt)}
.since{font-size:18px;color:var(--soft);margin:6px 0 18px}
.why{font-size:18px;max-width:62ch;margin:0 0 12px;overflow-wrap:anywhere}
h2{border-top:2px solid var(--ink);margin:56px 0 24px;padding-top:10px;font-size:13px;line-height:1.4;text-transform:uppercase;letter-spacing:.06em;font-weight:700}
header+h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0;padding:0;border:0}
figure{margin:44px 0}
h2+figure{margin-top:24px}header+h2+figure{margin-top:44px}
h3.part{margin:28px 0 8px;font-size:16px}
h3,h1.headline{margin:0;font-size:18px;line-height:1.28;font-weight:650;text-transform:none;letter-spacing:0;text-wrap:balance;overflow-wrap:anywhere}
.sub,.note{font-size:14px;line-height:1.4;color:var(--soft);max-width:76ch;overflow-wrap:anywhere}
.sub{margin:4px 0 14px}.note{margin-top:10px}
.sub,.note,.why{text-wrap:pretty}
.note ul{margin:2px 0 0;padding-left:18px}.note b{color:var(--ink);font-weight:650}
.sub b{color:var(--ink)}
figure svg{display:block;width:100%;height:auto;overflow:visible;touch-action:pan-y}
svg text{font-family:${fontFamily};font-variant-numeric:tabular-nums}
.wide{display:none}
svg.narrow{max-width:460px}
.live{min-height:20px;font-size:14px;line-height:20px;margin-top:6px;font-weight:650}
.live[hidden]{display:none}
.cross{stroke:var(--ink);stroke-width:1;fill:none}
.crossdot{fill:var(--ink)}
svg:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:2px solid var(--line);outline-offset:4px}
details{margin-top:10px;font-size:14px}
summary{cursor:pointer;color:var(--soft);width:max-content;padding:4px 0}
.scroll{overflow-x:auto;max-height:420px}
table{border-collapse:collapse;margin:8px 0;font-size:14px;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:4px 16px 4px 0;border-bottom:1px solid var(--grid)}
td.n{white-space:nowrap}
.stacked{overflow-x:auto}
th{font-weight:650;color:var(--soft)}
td.mono{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:12px;min-width:14em;overflow-wrap:anywhere}
.foot{border-top:1px solid var(--grid);margin-top:44px;padding-top:12px;font-size:14px;color:var(--soft)}
@media screen and (max-width:767px){.stacked thead{display:none}.stacked tr{display:block;border-bottom:1px solid var(--grid);padding:6px 0}.stacked td{display:block;overflow-wrap:anywhere;white-space:normal;border:0;padding:1px 0;min-width:0}.stacked td::before{content:attr(data-of) ": ";color:var(--soft)}.stacked td:first-child{font-weight:650}}
@media (min-width:768px){.wide{display:block}svg.narrow{display:none}h1{font-size:36px}h3,h1.headline{font-size:20px}}
@page{margin:12mm}
@media print{
body{font-size:11px}main{max-width:none;padding:0;columns:2;column-gap:8mm}
header{column-span:all}
.wide{display:none}svg.narrow{display:block;width:67mm;max-width:67mm}
h1{font-size:24px;margin-top:8px}.since,.why{font-size:12px;margin-bottom:6px}.closes{margin:0}
h2{margin:14px 0 10px;padding-top:4px;font-size:10px;break-after:avoid}
figure,h2+figure,header+h2+figure{margin:0 0 14px;break-inside:avoid}
h3,h1.headline{font-size:12px}.sub,.note{font-size:9px}
.live,details.figures{display:none}
.scroll{max-height:none;overflow:visible}
td.mono{font-size:7px;min-width:0}table,.foot,details{font-size:9px}
}
`;

/** The style sheet of a page: colours, drawings, then the layout of one column, and of two on paper. */
export const pageStyle: string = `${colourRules(':root')}${shapeRules}${layout.replaceAll('\n', '')}`;
