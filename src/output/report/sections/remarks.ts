import { type Diagnostic, sentenceOf, toldPlace } from '../../../diagnostics/index.ts'
import { type Html, html } from '../html.ts'
import { shown } from '../shown.ts'
import type { View } from '../view.ts'

/** What the reader noticed, each code once. The sentences are those of the command, in English. */
export function remarksSection({ result, t }: View): Html {
  const groups = new Map<string, Diagnostic[]>()
  for (const each of result.diagnostics) groups.set(each.code, [...(groups.get(each.code) ?? []), each])
  const absent = Object.keys(result.provenance.absent ?? {}).length
  if (groups.size === 0 && absent === 0) return html``
  return html`<section id="remarks" aria-labelledby="remarks-title">
<h2 id="remarks-title">${t.section.remarks}</h2>
<div class="wide" role="group" tabindex="0" aria-labelledby="remarks-title"><table class="remarks">
<caption class="sr">${t.section.remarks}</caption>
<thead><tr><th scope="col">${t.word.severity}</th><th scope="col">${t.word.remark}</th><th scope="col">${t.word.times}</th><th scope="col">${t.word.where}</th></tr></thead>
<tbody>${[...groups.values()].map((own) => {
    const [first] = own
    if (!first) return html``
    return html`<tr><td><span class="pill ${first.severity}">${t.severity[first.severity]}</span></td>
<th scope="row"><span lang="en">${sentenceOf(first)}</span> <code>${first.code}</code></th>
<td class="figure">${own.length}</td><td>${first.at && html`<code>${shown(toldPlace(first.at), t)}</code>`}</td></tr>\n`
  })}</tbody></table></div>
</section>`
}
