/// What the page of a comparison needs beyond the report's style sheet. Dropped and added text is
/// struck out and underlined, so that no color is needed to tell them apart.
let comparisonStyleSource = #"""
  .tongues>section{display:none;margin-top:0}
  .tongues>section:target,.tongues>section:has(:target),.tongues:not(:has(:target))>section:first-of-type{display:block}
  .comparison section section{margin-top:3rem}
  .sides{display:grid;grid-template-columns:1fr 1fr;gap:.5rem 2.5rem;margin-top:.8rem}
  .side{min-width:0}
  .side-name{color:var(--soft);font-size:.875rem;margin:0}
  .side .level{font-size:1.35rem}
  .figures dd{overflow-wrap:normal}
  .comparison .figures dd{font-size:1.6rem}
  .comparison .outcome{flex-wrap:wrap;white-space:normal;gap:.1rem .7rem}
  .warning{border:2px solid var(--bad);margin-bottom:1rem}
  .passages{border-top:1px solid var(--rule);margin-top:1rem}
  .passage{padding:.8rem 0 .9rem 1rem;border-bottom:1px solid var(--rule);border-inline-start:4px solid var(--c);
  padding-inline-start:1rem}
  .is-changed{--c:var(--l3)}.is-dropped{--c:var(--l5)}.is-added{--c:var(--l2)}.is-moved{--c:var(--track)}
  .what{margin:0;display:flex;flex-wrap:wrap;gap:0 .9rem;align-items:baseline}
  .text{margin:.3rem 0;white-space:pre-line}
  .same{color:var(--soft);font-size:.875rem;margin:0;padding:.45rem 0 .45rem 1.25rem;border-bottom:1px solid var(--rule)}
  .bearing{font-size:.9rem;margin:.2rem 0 0}
  del{text-decoration:line-through;text-decoration-thickness:1px;color:var(--bad);background:var(--blush)}
  ins{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.2em;color:var(--good)}
  .movements{min-width:44rem}
  .movements th,.moves th{overflow-wrap:normal}.movements tbody th{min-width:9rem}
  .movements td .badge{display:inline-block}
  .changes{font-size:.875rem;line-height:1.45;min-width:16rem}
  .changes ul{list-style:none;margin:0;padding:0}
  .moves{min-width:34rem}.moves .stay{color:var(--soft)}
  .small{border-top:1px solid var(--rule);margin-top:3rem;padding-top:1rem;color:var(--soft);font-size:.875rem}
  @media screen and (max-width:50rem){.sides{grid-template-columns:1fr}}
  @media screen and (max-width:36rem){.movements,.moves{min-width:0;font-size:.82rem}.movements tbody th{min-width:5rem}.changes{min-width:11rem}
  .movements :is(th,td),.moves :is(th,td){padding-inline-end:.45rem}.movements thead th,.moves thead th,.movements .n{white-space:normal}
  .movements .n,.moves .n{overflow-wrap:normal}}
  @media print{.passage,.criterion{break-inside:avoid}.sides{gap:.3rem 1.5rem}.movements,.moves{min-width:0}
  del{background:none}}
  """#
