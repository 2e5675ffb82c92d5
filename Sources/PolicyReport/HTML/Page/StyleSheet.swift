/// The report's only style sheet. It stands in every page, so that a page can be sent by itself;
/// the content security policy names its digest. Long because it is data.
///
/// The five level colors run from blue to dark red through yellow: they stay apart for the common
/// kinds of color blindness, and the level's name or a figure always stands beside them. Text
/// colors keep a contrast of 4.5 in both modes.
let styleSheetSource = #"""
  :root{color-scheme:light dark;--paper:#fdfcf9;--card:#fff;--ink:#1d1c1a;--soft:#5c5952;--rule:#dedad0;
  --track:#ece8de;--link:#0b5394;--accent:#0b5394;--bad:#9b1c1c;--half:#7a5200;--good:#1c5f3a;
  --l1:#174f82;--l2:#5a94c6;--l3:#b48c14;--l4:#cc6a1f;--l5:#8c1f1f;--calm:#b9cbdc;--blush:#f9e9e6;
  --serif:Georgia,"Times New Roman","Songti SC","Noto Serif CJK SC","Noto Serif SC",SimSun,serif}
  @media(prefers-color-scheme:dark){:root{--paper:#171614;--card:#201f1c;--ink:#ece8df;--soft:#aaa59a;
  --rule:#3b3833;--track:#34312c;--link:#8dbdee;--accent:#6ba3d8;--bad:#ff9c90;--half:#e6b85c;--good:#86cfa4;
  --l1:#4c8fd0;--l2:#90bfe3;--l3:#e2c25c;--l4:#e58e48;--l5:#d4574f;--calm:#3c5169;--blush:#3a2220}}
  *{box-sizing:border-box}
  html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
  body{margin:0;background:var(--paper);color:var(--ink);
  font:1rem/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;
  overflow-wrap:anywhere}
  :lang(zh){line-height:1.75;text-autospace:normal}
  h1,h2,h3,.dek{font-family:var(--serif);
  line-height:1.25;text-wrap:balance}
  h1{font-size:clamp(1.8rem,5vw,2.9rem);margin:.3em 0 .3em;letter-spacing:-.01em}
  h2{font-size:1.6rem;margin:0 0 1rem;padding-top:1rem;border-top:3px solid var(--ink)}
  h3{font-size:1.2rem;margin:1.8rem 0 .6rem}
  h4{font-size:1.02rem;margin:0;line-height:1.4}
  p{margin:.4em 0}
  a{color:var(--link);text-underline-offset:.15em}
  a:hover{text-decoration-thickness:2px}
  :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
  main:focus{outline:none}
  small,.crumb,.byline,figcaption,.more,.why{color:var(--soft);font-size:.875rem}
  table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
  th,td{text-align:start;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--rule);font-weight:400}
  thead th{color:var(--soft);font-size:.82rem;border-bottom:1px solid var(--ink);white-space:nowrap;vertical-align:bottom}
  tbody th small,td small{display:block}
  .n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
  td:last-child,th:last-child{padding-inline-end:0}
  dl,dd,figure,blockquote,fieldset{margin:0;padding:0;border:0}
  .masthead,main,.colophon{max-width:62rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
  .masthead{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between;align-items:baseline;padding-block:1rem .8rem}
  .brand{margin:0;font-weight:700;letter-spacing:.02em}
  .brand a{color:inherit;text-decoration:none}
  .brand span{font-weight:400;color:var(--soft);margin-inline-start:.7em;letter-spacing:0}
  .languages{display:flex;gap:1rem}
  .skip{position:absolute;inset-inline-start:-999rem}
  .skip:focus{inset-inline-start:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:2}
  .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
  main{padding-bottom:3rem}
  main>section{margin-top:3rem}
  .opening{border-top:6px solid var(--ink);padding-top:1rem}
  .dek{font-size:clamp(1.1rem,2.6vw,1.35rem);max-width:44rem;color:var(--ink);line-height:1.5;margin:0 0 1.5rem;text-wrap:pretty}
  .byline{font-size:1rem;margin-top:0}
  .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.2rem,1fr));border-block:1px solid var(--rule)}
  .figures div{padding:.8rem 1rem .8rem 0}
  .figures dt{color:var(--soft);font-size:.875rem}
  .figures dd{font:600 2rem/1.2 var(--serif);font-variant-numeric:lining-nums tabular-nums}
  .figures dd{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .5rem}
  .figures small{font:400 .875rem/1.4 system-ui,sans-serif;white-space:nowrap}
  .contents ul{list-style:none;margin:1rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;font-size:.94rem}
  .contents a{display:inline-block;padding-block:.2rem}
  .badge{white-space:nowrap}.narrow.badge{white-space:normal;word-break:keep-all}
  .badge::before{content:"";display:inline-block;width:.75em;height:.75em;margin-inline-end:.5em;border-radius:.15em;background:var(--c);forced-color-adjust:none}
  .b1{--c:var(--l1)}.b2{--c:var(--l2)}.b3{--c:var(--l3)}.b4{--c:var(--l4)}.b5{--c:var(--l5)}
  .bar,.drawing{display:block;width:100%;height:.6rem}
  .bar{background:var(--track)}
  .bar rect{height:100%}
  .chart th{white-space:nowrap;border-bottom:0;padding-block:.3rem;width:1%}
  .chart td{border-bottom:0;padding-block:.3rem;width:1%}
  .chart .wide{width:auto;min-width:4rem;vertical-align:middle}
  .chart .bar{height:1rem}
  .l1{fill:var(--l1)}.l2{fill:var(--l2)}.l3{fill:var(--l3)}.l4{fill:var(--l4)}.l5{fill:var(--l5)}
  .accent{fill:var(--accent)}.flag{fill:var(--l5)}.lack{fill:var(--l4)}.mark{fill:var(--ink)}
  .ranking{table-layout:fixed}
  .ranking th:first-child{width:4.6rem}.ranking th.minor{width:9.4rem}
  .ranking th:nth-child(3){width:7.5rem}.ranking th:nth-child(4){width:5.5rem}
  .sectorless :is(th,td):nth-child(3){display:none}
  .ranking th.score{width:7rem}.ranking th:last-child{width:5.5rem}
  .ranking .minor{overflow-wrap:break-word}
  .ranking tbody th>*{unicode-bidi:isolate}.ranking a,.ranking .operator{unicode-bidi:plaintext}
  .ranking td.score{padding-bottom:1.1rem;background-repeat:no-repeat;background-position:0 calc(.6rem + 1lh);
  background-image:linear-gradient(var(--c),var(--c)),linear-gradient(var(--track),var(--track));
  background-size:calc((100% - .9rem)*var(--p)/100) .35rem,calc(100% - .9rem) .35rem}
  [data-level=high]{--c:var(--l1)}[data-level=relatively-high]{--c:var(--l2)}[data-level=medium]{--c:var(--l3)}
  [data-level=relatively-low]{--c:var(--l4)}[data-level=low]{--c:var(--l5)}
  .narrow{display:none}
  .filters{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;padding-bottom:1rem}
  .filters[hidden]{display:none}
  .filters label{font-size:.82rem;color:var(--soft);display:grid;gap:.15rem;flex:1 1 6.5rem;min-width:0}
  .filters label:first-of-type{flex:2 1 11rem}
  .filters input,.filters select,.filters button,th button{font:inherit;color:var(--ink)}
  .filters input,.filters select,.filters button{padding:0 .5rem;height:2.5rem;border:1px solid var(--soft);border-radius:3px;background:var(--card);width:100%;min-width:0}
  .filters button{width:auto;cursor:pointer}
  .filters output{color:var(--soft);font-size:.875rem;flex-basis:100%}
  th button{all:unset;cursor:pointer;color:inherit;white-space:nowrap}
  th button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
  th button::after{content:"↕";opacity:.75;margin-inline-start:.3em}
  [aria-sort=ascending] button::after{content:"↑";opacity:1}
  [aria-sort=descending] button::after{content:"↓";opacity:1}
  .scroll{overflow-x:auto}
  .groups{min-width:38rem}
  .groups th{overflow-wrap:normal}
  .groups .wide{width:40%;vertical-align:middle}
  .groups small{display:flex;flex-wrap:wrap;gap:0 .9em;margin-top:.3rem}
  .scroll .plain{min-width:34rem}
  .findings,.steps{list-style:none;margin:0;padding:0}
  .finding small{white-space:nowrap}
  .findings li{border-bottom:1px solid var(--rule);padding:.8rem 0 .9rem 5rem}
  .finding{margin:0;position:relative}
  .finding strong{margin-inline-end:.7em}
  .share{position:absolute;inset-inline-start:-5rem;font:600 1.5rem/1.2 var(--serif);font-variant-numeric:lining-nums tabular-nums}
  .problems .bar{height:.4rem;margin-top:.35rem;max-width:36rem}
  .problems details{margin-top:.3rem}
  summary{cursor:pointer}
  .problems summary{color:var(--soft);font-size:.875rem;width:max-content}
  .quote{margin:.6rem 0 .2rem;padding-inline-start:1rem;border-inline-start:3px solid var(--rule)}
  .quote blockquote{margin:0 0 .2rem;white-space:pre-line}
  cite{font-style:normal}
  .verdict{display:grid;grid-template-columns:minmax(15rem,1fr) 1.2fr;gap:1.5rem 3rem;margin-top:1.2rem!important;padding:1.4rem 0;border-block:1px solid var(--rule)}
  .level{font:600 1.7rem/1.2 var(--serif);margin:0}
  .points strong{font:600 3.2rem/1 var(--serif);font-variant-numeric:lining-nums tabular-nums;margin-inline-end:.4rem}
  .verdict .drawing{height:1.5rem;max-width:22rem;margin-top:.6rem}
  .facts{display:grid;grid-template-columns:minmax(6rem,auto) minmax(9.5rem,1fr);gap:.35rem 1.4rem;align-content:start}
  .facts dt{color:var(--soft);grid-column:1}
  .facts dd{grid-column:2;min-width:0}
  .facts dd small{display:block}
  .steps li{display:flex;gap:1.2rem;padding:.7rem 0;border-bottom:1px solid var(--rule)}
  .steps .gain{flex:0 0 4rem;font-size:1.15rem;text-align:end}
  .steps p{margin:.1rem 0 0;color:var(--soft)}
  .gain{color:var(--good);font-weight:600;white-space:nowrap;font-variant-numeric:tabular-nums}
  .group{margin-top:1.6rem}
  .group>summary{padding:.4rem 0;border-bottom:1px solid var(--ink)}
  .group h3{display:inline;margin:0}
  .count{color:var(--soft);font-weight:400;margin-inline-start:.5em;font-variant-numeric:tabular-nums}
  .criterion{padding:1rem 0;border-bottom:1px solid var(--rule)}
  .criterion>header{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;justify-content:space-between;align-items:baseline}
  .criterion>header h4{flex:1 1 16rem}
  .criterion:target{background:var(--card);box-shadow:0 0 0 .7rem var(--card)}
  .outcome{margin:0;display:flex;gap:1rem;white-space:nowrap}
  .v{font-weight:600}
  .good{color:var(--good)}.half{color:var(--half)}.bad,.worst{color:var(--bad)}.none{color:var(--soft)}
  .pts{font-variant-numeric:tabular-nums;color:var(--soft);min-width:4.5rem;text-align:end}
  .question{color:var(--soft);max-width:46rem}
  .advice .gain{white-space:normal}
  .advice{margin:.5rem 0 0;padding-inline-start:1.2rem}
  .near{margin-top:.6rem}
  .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;margin:.6rem 0 1rem;padding:0;font-size:.875rem}
  .swatch{width:.9em;height:.9em;margin-inline-end:.45em;vertical-align:-.1em;outline:1px solid var(--rule)}
  .heat{min-width:44rem}.heat th,.heat td{padding-block:.22rem}
  .heat tbody th{width:15rem;font-size:.9rem;line-height:1.35}
  .heat .rowgroup{font-weight:600;padding-top:1rem;border-bottom:1px solid var(--ink)}
  .heat .n{font-size:.875rem;width:4rem}.heat thead .n{white-space:normal;overflow-wrap:normal}
  td.strip,.heat tbody :is(th,.n){vertical-align:middle}
  .cells{display:block;width:100%;height:1.15rem;shape-rendering:crispEdges}
  .h1{fill:var(--l1)}.h2{fill:var(--l3)}.h3{fill:var(--l5)}.h4{fill:var(--calm)}.h5{fill:var(--track)}
  .topics{min-width:40rem;margin-bottom:2rem}.topics caption{text-align:start;font-weight:600;padding-bottom:.4rem}
  .topics tbody th{width:10rem}.topics .n{width:5rem}
  .topics .cells{background:var(--track)}.topics .where{font-size:.875rem;margin:.3rem 0 0}.topics .where a{display:inline-block;margin-inline-end:.6em}
  .line{display:block;width:100%;max-width:44rem;height:7rem;margin-bottom:.8rem}
  .line path{fill:none;vector-effect:non-scaling-stroke;stroke-linecap:round;stroke-linejoin:round}
  .grid{stroke:var(--rule);stroke-width:1px}.way{stroke:var(--accent);stroke-width:2px}.dots{stroke:var(--accent);stroke-width:8px}
  .policy{font-size:.97rem}
  .para{display:grid;grid-template-columns:minmax(0,1fr) 14rem;gap:0 1.6rem;scroll-margin-top:1rem}
  .policy p{margin:.3em 0;white-space:pre-line;unicode-bidi:plaintext}
  .policy>p{margin-inline-end:15.6rem;scroll-margin-top:1rem}
  .para:target,.policy>p:target{background:var(--card);box-shadow:0 0 0 .5rem var(--card)}
  .policy .t1{font-weight:700;font-size:1.12rem;margin-top:1.1em}.policy .t2{font-weight:600;margin-top:.8em}
  .policy .li1{padding-inline-start:1.2rem}.policy .li2{padding-inline-start:2.4rem}
  .policy .row{border-bottom:1px solid var(--rule);padding-bottom:.2rem}
  .notes{list-style:none;margin:.3em 0;padding:0 0 0 .9rem;border-inline-start:2px solid var(--rule);font-size:.82rem;line-height:1.45;align-self:start}
  .notes a{text-decoration:none;font-weight:400}.notes a:hover{text-decoration:underline}
  mark{color:inherit;background:none;border-bottom:3px solid;padding-bottom:.05em}
  .m1{border-color:var(--l2)}.m2{border-color:var(--l3)}.m3{border-color:var(--l5);background:var(--blush)}
  .path-up{margin-top:1.4rem}.path-steps{margin:.3rem 0;padding-inline-start:1.2rem}
  .statement{display:none}
  .printing{margin-top:2.5rem}.printing input{margin-inline-end:.5em}
  .pager span{font-weight:600}
  .names{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.15rem 1.5rem;font-variant-numeric:tabular-nums}
  .names a{unicode-bidi:isolate}
  .date{overflow-wrap:normal}
  .notice{background:var(--card);border:1px solid var(--rule);padding:1rem 1.2rem;margin-top:1.5rem}
  .cluster ul{margin:.3rem 0;padding-inline-start:1.2rem;columns:16rem;column-gap:2rem}
  .path,.digest{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.82rem}
  .colophon{border-top:1px solid var(--rule);padding-block:1.2rem 3rem;color:var(--soft);font-size:.875rem}
  .landing main{padding-top:8vh}
  .landing h1{border-bottom:6px solid var(--ink);padding-bottom:1rem}
  .door{margin-top:2rem}
  .door h2{border:0;padding:0;margin:0 0 .4rem}
  .enter{font-weight:600}
  @media screen and (max-width:50rem){
  .minor{display:none}.narrow{display:block!important}
  .ranking th:first-child{width:3.2rem}.ranking th.score{width:4.6rem}
  .ranking td.score{background-size:calc((100% - .6rem)*var(--p)/100) .35rem,calc(100% - .6rem) .35rem}
  .findings li{padding-inline-start:0}.share{position:static;margin-inline-end:.6em}
  th,td{padding-inline-end:.6rem}
  .chart th{white-space:normal;overflow-wrap:normal;width:auto;min-width:5.6rem}.chart .pct{display:none}
  .para{grid-template-columns:minmax(0,1fr)}.policy>p{margin-inline-end:0}.notes{margin-bottom:.8rem}
  .groups,.scroll .plain,.heat,.topics{min-width:0}
  tr:has(+.narrow) :is(th,td){border-bottom:0;padding-bottom:.1rem}
  tr.narrow{display:table-row!important}tr.narrow td{padding-top:0}
  .heat thead th,.topics thead th{white-space:normal;overflow-wrap:normal}
  .heat tbody th[scope=row],.topics tbody th{width:auto;min-width:5rem;overflow-wrap:break-word}
  .heat .n,.topics .n{width:2.4rem}.heat .strip,.topics .strip{width:auto;min-width:4.5rem}
  .plain thead th,.plain .n{white-space:normal;overflow-wrap:normal}
  .plain th,.plain td,.groups th{overflow-wrap:break-word}.plain tbody th{overflow-wrap:anywhere;min-width:6.5rem}.plain .why{overflow-wrap:anywhere}.plain .badge{white-space:normal}
  }
  @media screen and (max-width:36rem){
  .verdict{grid-template-columns:1fr}
  .facts{grid-template-columns:1fr;gap:0}.facts dt,.facts dd{grid-column:1}.facts dd{margin-bottom:.5rem}
  }
  @media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
  @media(forced-colors:active){.bar rect,.drawing rect{forced-color-adjust:none}}
  @page{size:A4;margin:16mm 14mm}
  @media print{
  :root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--rule:#bbb;--track:#eee;--link:#000;--accent:#0b5394;
  --bad:#9b1c1c;--half:#7a5200;--good:#1c5f3a;--l1:#174f82;--l2:#5a94c6;--l3:#b48c14;--l4:#cc6a1f;--l5:#8c1f1f}
  html{font-size:9.5pt}
  body{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .masthead,main,.colophon{max-width:none;padding-inline:0}
  .skip,.contents,.languages,.filters,.crumb{display:none!important}
  a{color:inherit;text-decoration:none}
  th button::after{display:none}
  details::details-content{content-visibility:visible;block-size:auto;display:block}
  details>*{content-visibility:visible}
  .printing{display:none}
  .criterion,tr,.quote,.findings li,.steps li{break-inside:avoid}
  h2,h3,summary,thead,.heat tr:first-child{break-after:avoid}thead+tbody tr:first-child{break-before:avoid}
  .scroll{overflow:visible}.groups,.plain,.scroll .plain{min-width:0}
  main>section{margin-top:1.6rem}
  .heat,.topics{min-width:0}.para{grid-template-columns:minmax(0,1fr) 9rem;gap:0 1rem}.policy>p{margin-inline-end:10rem}
  .card .statement{display:block}
  .card:not(:has(#print-all:checked)){font-size:9pt;line-height:1.4}
  .card:not(:has(#print-all:checked)) main>:not(.opening,.verdict,.dims,.statement,.notice){display:none}
  .card:not(:has(#print-all:checked)) :is(main>section,h1,h2,.verdict){margin-top:.5rem!important;margin-bottom:.3rem}
  .card:not(:has(#print-all:checked)) :is(h2){font-size:1.15rem;padding-top:.4rem;border-top-width:1px}
  .card:not(:has(#print-all:checked)) h1{font-size:1.6rem}
  .card:not(:has(#print-all:checked)) .verdict{padding:.5rem 0;gap:.5rem 2rem;grid-template-columns:1fr 1.4fr}
  .card:not(:has(#print-all:checked)) .points strong{font-size:1.8rem}
  .card:not(:has(#print-all:checked)) :is(.chart th,.chart td){padding-block:.1rem}
  .card:not(:has(#print-all:checked)) .chart .bar{height:.7rem}
  .card:not(:has(#print-all:checked)) .facts{gap:.1rem 1rem}
  .card:not(:has(#print-all:checked)) .colophon{padding-block:.3rem 0;margin:0}
  .card:not(:has(#print-all:checked)) .colophon p:first-child{display:none}
  .card:not(:has(#print-all:checked)) :is(*,:lang(zh)){line-height:1.4}
  .card:not(:has(#print-all:checked)) main{padding-bottom:0}
  .card:not(:has(#print-all:checked)) h3{margin:.6rem 0 .3rem;font-size:1rem}
  .blank{border:1px solid #888;height:24mm}
  .signature{border-bottom:1px solid #888;padding:.6rem 0 .1rem;color:#444}
  }
  """#
