import { isRedacted } from '../../redact/marker.ts'
import { type Html, html } from '../html.ts'
import { shown, veiled } from '../shown.ts'
import { wordOf } from '../strings/index.ts'
import { textOf } from '../value.ts'
import { whoLink } from '../value-table.ts'
import type { View } from '../view.ts'

/** What came in, what evidence it holds, and what of it has no field here. */
export function sourcesSection(view: View): Html {
  const { t, result } = view
  const { sources } = result.provenance
  return html`<section id="sources" aria-labelledby="sources-title">
<h2 id="sources-title">${t.section.sources}</h2>
${!view.excerpts && !isRedacted(result) && html`<p class="none">${t.word.withoutInputs}</p>`}
<div class="wide" role="group" tabindex="0" aria-labelledby="sources-title"><table>
<caption class="sr">${t.section.sources}</caption>
<thead><tr><th scope="col">${t.word.payload}</th><th scope="col">${t.word.file}</th><th scope="col">${t.word.size}</th><th scope="col">${t.word.digest}</th></tr></thead>
<tbody>${Object.entries(sources).map(
    ([
      id,
      { payload, name, container, size, digest },
    ]) => html`<tr id="source-${id}"><th scope="row">${shown(wordOf(t.payload, payload), t)}</th>
<td>${container ? html`${veiled(shown(container.entry, t))} <span class="dim">${t.word.inArchive}</span>` : name && veiled(shown(name, t))}</td>
<td class="figure">${size}</td><td><code class="digest">${shown(digest, t)}</code></td></tr>\n`,
  )}</tbody></table></div>
${attachments(view)}
${extensions(view)}
</section>`
}

function attachments(view: View): Html {
  const { t, result } = view
  if (result.attachments.length === 0) return html``
  return html`<h3 id="attachments-title">${t.section.attachments}</h3>
<div class="wide" role="group" tabindex="0" aria-labelledby="attachments-title"><table>
<caption class="sr">${t.section.attachments}</caption>
<thead><tr><th scope="col">${t.word.kind}</th><th scope="col">${t.word.file}</th><th scope="col">${t.word.size}</th><th scope="col">${t.word.digest}</th><th scope="col">${t.word.saidBy}</th></tr></thead>
<tbody>${result.attachments.map(
    (
      { kind, entry, url, contentType, size, digest },
      index,
    ) => html`<tr><th scope="row">${shown(wordOf(t.attachment, kind), t)}</th>
<td>${(entry ?? url) !== undefined && veiled(shown(entry ?? url ?? '', t))}${contentType && html` <span class="dim">${contentType}</span>`}</td>
<td class="figure">${size}</td><td>${digest && html`<code class="digest">${shown(digest.value, t)}</code>`}</td>
<td>${whoLink(`/attachments/${index}/${entry === undefined ? 'url' : 'entry'}`, view)}</td></tr>\n`,
  )}</tbody></table></div>`
}

function extensions({ t, result }: View): Html {
  const all = Object.entries(result.extensions ?? {}).flatMap(([source, values]) =>
    Object.entries(values).map(([place, value]) => ({ source, place, value })),
  )
  if (all.length === 0) return html``
  return html`<details class="fold"><summary>${t.section.extensions} (${all.length})</summary>
<table><caption class="sr">${t.section.extensions}</caption>
<thead><tr><th scope="col">${t.word.place}</th><th scope="col">${t.word.value}</th></tr></thead>
<tbody>${all.map(
    ({ place, value }) =>
      html`<tr><th scope="row"><code>${veiled(shown(place, t))}</code></th><td class="value">${veiled(shown(textOf(value), t))}</td></tr>\n`,
  )}</tbody></table></details>`
}
