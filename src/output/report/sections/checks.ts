import type { Check, CheckOrigin, CheckProcess, CheckResult, Score } from '../../../model/index.ts'
import { type Html, html } from '../html.ts'
import { type IconName, icon } from '../icon.ts'
import { shown, veiled } from '../shown.ts'
import { type Strings, wordOf } from '../strings/index.ts'
import type { View } from '../view.ts'

interface Column {
  readonly origin: CheckOrigin
  readonly process: CheckProcess
}

// biome-ignore-start format: one a line
const COLUMNS: readonly Column[] = [
  { origin: 'reported', process: 'automated' },
  { origin: 'reported', process: 'manual' },
  { origin: 'reported', process: 'unknown' },
  { origin: 'implied', process: 'automated' },
  { origin: 'implied', process: 'manual' },
  { origin: 'implied', process: 'unknown' },
  { origin: 'computed', process: 'automated' },
  { origin: 'computed', process: 'manual' },
  { origin: 'computed', process: 'unknown' },
]
// biome-ignore-end format: one a line

// biome-ignore format: columns
const ICONS: Readonly<Record<CheckResult, IconName>> = {
  pass: 'yes', fail: 'no', error: 'no', inconclusive: 'unsure', not_performed: 'open', not_applicable: 'open',
}

/** The checks as a matrix: a row a type, a column for who says so and how it was done. */
export function checksSection(view: View): Html {
  const { t, result } = view
  const columns = COLUMNS.filter((column) => result.checks.some((check) => isIn(check, column)))
  const types = [...new Set(result.checks.map(({ type }) => type))]
  return html`<section id="checks" aria-labelledby="checks-title">
<h2 id="checks-title">${t.section.checks}</h2>
${result.checks.length === 0 ? html`<p class="none">${t.word.noChecks}</p>` : matrix(types, columns, view)}
</section>`
}

function isIn(check: Check, { origin, process }: Column): boolean {
  return check.origin === origin && check.process === process
}

function matrix(types: readonly string[], columns: readonly Column[], view: View): Html {
  const { t, result } = view
  const origins = [...new Set(columns.map(({ origin }) => origin))]
  return html`<table class="matrix"><caption class="sr">${t.section.checks}</caption>
<thead><tr><th rowspan="2" scope="col">${t.word.check}</th>${origins.map(
    (origin) =>
      html`<th scope="colgroup" colspan="${columns.filter((each) => each.origin === origin).length}">${t.origin[origin]}</th>`,
  )}</tr>
<tr>${columns.map(({ process }) => html`<th scope="col">${t.process[process]}</th>`)}</tr></thead>
<tbody>
${types.map(
  (type) =>
    html`<tr><th scope="row">${shown(wordOf(t.checkType, type), t)}</th>${columns.map(
      (column) =>
        html`<td>${cell(
          result.checks.filter((check) => check.type === type && isIn(check, column)),
          view,
        )}</td>`,
    )}</tr>\n`,
)}</tbody></table>`
}

/** Parts of a check that came out as the whole did are named beside it, and not repeated. */
function cell(checks: readonly Check[], view: View): Html {
  const groups = new Map<CheckResult, Check[]>()
  for (const check of checks) groups.set(check.result, [...(groups.get(check.result) ?? []), check])
  return html`${[...groups].map(([result, own]) => {
    const aspects = [...new Set(own.flatMap(({ aspect }) => aspect ?? []))]
    return html`<div class="result ${result}">${icon(ICONS[result])} <span>${linked(own, view)}</span>${
      aspects.length > 0 && html`<small>${aspects.map((aspect) => wordOf(view.t.aspect, aspect)).join(', ')}</small>`
    }${own.map((check) => details(check, view))}</div>`
  })}`
}

/** The word, and the way to who says it. */
function linked(checks: readonly Check[], view: View): Html {
  const { t, result } = view
  const [first] = checks
  if (!first) return html``
  const id = view.evidence.get(`/checks/${result.checks.indexOf(first)}/result`)
  const word = t.checkResult[first.result]
  return id
    ? html`<a class="from" href="#${id}">${word}<span class="sr">: ${wordOf(t.checkType, first.type)}</span></a>`
    : html`${word}`
}

function details(check: Check, view: View): Html {
  const { t, result } = view
  const { score, reason, technique, session } = check
  const root = `/checks/${result.checks.indexOf(check)}`
  return html`${result.sessions.length > 1 && session !== undefined && html`<small>${session}</small>`}${[
    detail(`${root}/score`, score && scoreShown(score, t), view),
    detail(`${root}/technique`, technique === undefined ? undefined : shown(technique, t), view),
    detail(`${root}/reason`, reason === undefined ? undefined : veiled(shown(reason, t)), view),
  ]}`
}

function scoreShown({ value, scale }: Score, t: Strings): Html {
  return html`${t.word.score} ${veiled(html`<span class="figure">${value}</span>`)} <span class="figure">(${scale[0]}–${scale[1]})</span>`
}

function detail(pointer: string, content: Html | undefined, view: View): Html {
  const id = view.evidence.get(pointer)
  if (!content) return html``
  return html`<small>${id ? html`<a class="from" href="#${id}">${content}</a>` : content}</small>`
}
