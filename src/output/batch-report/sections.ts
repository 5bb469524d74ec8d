import { sentenceOf } from '../../diagnostics/index.ts'
import { checkTypes } from '../../model/index.ts'
import { type Html, html } from '../report/html.ts'
import { type Strings, wordOf } from '../report/strings/index.ts'
import { columnChart, total } from './charts.ts'
import { barTable, endedWord, foldedTable, legend, number, percent, section } from './parts.ts'
import { periodsOf } from './periods.ts'
import { type BatchTally, type Counts, type Ended, OTHER } from './tally.ts'

/** In the order in which they are stacked. */
const ENDED: readonly Ended[] = ['approved', 'rejected', 'inconclusive', 'not_decided', 'error']
const DECIDED = ENDED.filter((ended) => ended !== 'error')
const MOST_DIAGNOSTICS = 20
const TENTHS = 10

export function headline(tally: BatchTally, t: Strings): Html {
  const of = (ended: Ended) => tally.ended.get(ended) ?? 0
  const figures: readonly [string, string][] = [
    [number(tally.records, t), t.batch.records],
    [percent(of('approved'), tally.records), t.batch.approvedShare],
    [number(of('error'), t), t.batch.errors],
    [number(tally.unreadable, t), t.batch.unreadable],
  ]
  return html`<section class="headline" id="decision" tabindex="-1" aria-labelledby="title">
<h1 id="title">${t.batchTitle}</h1><p>${t.batch.intro}</p>
<dl class="figures">${figures.map(([figure, name]) => html`<div><dt>${name}</dt><dd>${figure}</dd></div>`)}</dl></section>
`
}

export function outcomesSection({ ended, records }: BatchTally, t: Strings): Html {
  const rows = ENDED.map((kind) => {
    const count = ended.get(kind) ?? 0
    const figures = [number(count, t), percent(count, records)]
    return { name: endedWord(kind, t), figures, shares: [{ kind, count }], all: records }
  })
  const names = [t.batch.outcomes, t.batch.count, t.batch.share]
  return section('outcomes', t.batch.outcomes, barTable(t.batch.outcomes, names, rows, t))
}

export function timeSection({ days, undated }: BatchTally, t: Strings): Html {
  const { step, periods } = periodsOf(days)
  const columns = periods.map(({ label, counts }) => ({
    label,
    shares: DECIDED.map((kind) => ({ kind, count: counts.get(kind) ?? 0 })),
  }))
  const names = [t.batch[step], ...DECIDED.map((kind) => endedWord(kind, t))]
  const rows = columns.map(({ label, shares }) => ({
    name: label,
    figures: shares.map(({ count }) => number(count, t)),
  }))
  const content = html`${legend(DECIDED, t)}
${columns.length > 0 && columnChart(t.batch.overTime, columns, 6)}
${undated > 0 && html`<p class="dim">${number(undated, t)} ${t.batch.undated}.</p>`}
${foldedTable(t.batch.overTime, names, rows, t)}`
  return section('time', t.batch.overTime, content)
}

export function payloadsSection({ payloads }: BatchTally, t: Strings): Html {
  const all = mostFirst(payloads)
  const rows = all.map(([payload, count]) => ({
    name: payload === OTHER ? t.batch.other : wordOf(t.payload, payload),
    figures: [number(count, t)],
    shares: [{ kind: 'calm', count }],
    all: all[0]?.[1] ?? 0,
  }))
  return section('payloads', t.batch.payloads, barTable(t.batch.payloads, [t.batch.payloads, t.batch.count], rows, t))
}

/** The rate is of those that have a verdict; how many have none stands beside it. */
export function checksSection({ checks }: BatchTally, t: Strings): Html {
  const order: readonly string[] = [...checkTypes, OTHER]
  const place = (key: string) => order.indexOf(key.split(' ')[0] ?? '')
  const sorted = [...checks].sort(([a], [b]) => place(a) - place(b) || (a < b ? 1 : -1))
  const rows = sorted.map(([key, counts]) => {
    const [type = '', origin = ''] = key.split(' ')
    const [pass = 0, fail = 0, other = 0] = ['pass', 'fail', OTHER].map((word) => counts.get(word) ?? 0)
    return {
      name: html`${type === OTHER ? t.batch.other : wordOf(t.checkType, type)} <span class="dim">${wordOf(t.origin, origin).toLowerCase()}</span>`,
      figures: [...[pass, fail, other].map((count) => number(count, t)), percent(pass, pass + fail)],
      shares: [
        { kind: 'approved', count: pass },
        { kind: 'rejected', count: fail },
        { kind: 'not_decided', count: other },
      ],
      all: pass + fail + other,
    }
  })
  const names = [t.word.check, t.checkResult.pass, t.checkResult.fail, t.batch.noVerdict, t.batch.rate]
  return section('rates', t.batch.passRates, barTable(t.batch.passRates, names, rows, t))
}

export function conflictsSection({ conflicts }: BatchTally, t: Strings): Html {
  const sum = (counts: Counts) => [...counts.values()].reduce((all, count) => all + count, 0)
  const sorted = [...conflicts].sort(([, a], [, b]) => sum(b) - sum(a))
  const rows = sorted.map(([key, counts]) => {
    const [code = '', severity = ''] = key.split(' ')
    const [resolved = 0, unresolved = 0] = ['resolved', 'unresolved'].map((word) => counts.get(word) ?? 0)
    return {
      name: html`<span class="pill ${severity}">${wordOf(t.severity, severity)}</span> ${code === OTHER ? t.batch.other : html`${wordOf(t.conflict, code)} <code>${code}</code>`}`,
      figures: [number(resolved, t), number(unresolved, t)],
      shares: [
        { kind: 'calm', count: resolved },
        { kind: 'inconclusive', count: unresolved },
      ],
      all: Math.max(...sorted.map(([, each]) => sum(each))),
    }
  })
  const names = [t.batch.conflict, t.batch.resolved, t.batch.unresolved]
  return section('conflicts', t.batch.conflicts, barTable(t.batch.conflicts, names, rows, t))
}

export function diagnosticsSection({ diagnostics }: BatchTally, t: Strings): Html {
  const all = mostFirst(diagnostics).slice(0, MOST_DIAGNOSTICS)
  const rows = all.map(([code, count]) => ({
    name:
      code === OTHER
        ? t.batch.other
        : html`<span lang="en">${sentenceWithoutArguments(code)}</span> <code>${code}</code>`,
    figures: [number(count, t)],
    shares: [{ kind: 'calm', count }],
    all: all[0]?.[1] ?? 0,
  }))
  const names = [t.word.remark, t.batch.count]
  return section('diagnostics', t.batch.diagnostics, barTable(t.batch.diagnostics, names, rows, t))
}

function sentenceWithoutArguments(code: string): string {
  return sentenceOf({ code }).replaceAll('?', '…')
}

export function scoresSection({ scores }: BatchTally, t: Strings): Html {
  if (scores.size === 0) return html``
  return section(
    'scores',
    t.batch.scores,
    html`<div class="multiples">${[...scores].map(([type, counts]) => histogram(type, counts, t))}</div>`,
  )
}

function histogram(type: string, counts: Counts, t: Strings): Html {
  const title = type === OTHER ? t.batch.other : wordOf(t.checkType, type)
  const columns = Array.from({ length: TENTHS }, (_, tenth) => ({
    label: `${tenth * 10} %`,
    shares: [{ kind: 'calm', count: counts.get(String(tenth)) ?? 0 }],
  }))
  const rows = columns.map(({ shares }, tenth) => ({
    name: `${tenth * 10}–${tenth * 10 + 10} %`,
    figures: [number(total(shares), t)],
  }))
  return html`<div><h3>${title}</h3>${columnChart(`${t.batch.scores}: ${title}`, columns, TENTHS)}
${foldedTable(title, [t.batch.range, t.batch.count], rows, t)}</div>`
}

function mostFirst(counts: Counts): [string, number][] {
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
}
