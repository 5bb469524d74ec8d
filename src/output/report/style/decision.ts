/** The decision: one glance, then the reasons, then four answers. */
export const DECISION = `
.decision { padding: 0; overflow: clip; scroll-margin-top: 1rem; }
.decision > .verdict { display: flex; gap: 1.25rem; align-items: center; padding: 1.75rem; background: var(--tone-ground); color: var(--tone); }
.decision.approved { --tone: var(--good); --tone-ground: var(--good-ground); }
.decision.rejected { --tone: var(--bad); --tone-ground: var(--bad-ground); }
.decision.inconclusive { --tone: var(--warn); --tone-ground: var(--warn-ground); }
.decision.not_decided { --tone: var(--calm); --tone-ground: var(--calm-ground); }
.seal { display: grid; place-items: center; width: 4.5rem; height: 4.5rem; border-radius: 50%; background: var(--tone); color: var(--tone-ground); flex: none; font-size: 2.1rem; }
.decision h1 { font-size: clamp(2.1rem, 5vw, 3rem); line-height: 1.05; letter-spacing: -.015em; }
.verdict p { margin: 0; font-weight: 600; font-size: .95rem; }
.why { padding: 1.25rem 1.75rem .5rem; max-width: 62ch; }
.why .means { font-size: 1.125rem; line-height: 1.45; margin-bottom: .6rem; text-wrap: pretty; }
.why ul { margin: 0 0 .75rem; padding-left: 1.15rem; }
.why li { margin: .15rem 0; }
.glance { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); margin: 0; border-top: 1px solid var(--line); }
.glance > div { padding: 1rem 1.25rem 1.1rem 1.75rem; border-left: 1px solid var(--hair); }
.glance > div:first-child { border-left: 0; }
.glance dt { color: var(--soft); font-size: .8125rem; }
.glance dd { margin: .15rem 0 0; line-height: 1.4; }
.glance .line { font-size: .9375rem; color: var(--soft); }
.glance strong { font-weight: 600; }
.conflict { border-left: 4px solid var(--tone); padding: .25rem 0 .25rem 1.1rem; margin-top: 1.25rem; --tone: var(--line); scroll-margin-top: 1rem; }
.conflict.critical, .conflict.error { --tone: var(--bad); }
.conflict.warning { --tone: var(--warn); }
.conflict h3 { margin: 0 0 .3rem; }
.conflict h3 .pill { margin-right: .3rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: .75rem; margin: .75rem 0; }
.side { border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; font-size: .9375rem; }
.side.stands { border-color: var(--good); box-shadow: inset 0 0 0 1px var(--good); }
.side .label { color: var(--soft); font-size: .8125rem; margin: 0; }
.said { font: 600 1.25rem/1.3 var(--serif); margin: .15rem 0 .4rem; }
.side ul { margin: 0 0 .4rem; padding-left: 1.1rem; }
.known { margin: 0; padding-left: 1.15rem; }
.side p:last-child { margin: 0; }
@media (max-width: 60rem) {
  .glance { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .glance > div:nth-child(odd) { border-left: 0; }
  .glance > div:nth-child(n + 3) { border-top: 1px solid var(--hair); }
}
@media (max-width: 40rem) {
  .decision > .verdict { padding: 1.1rem 1rem; gap: .9rem; }
  .seal { width: 3.25rem; height: 3.25rem; font-size: 1.6rem; }
  .why { padding: 1rem 1rem .25rem; }
  .glance > div { padding: .75rem 1rem; }
}
`
