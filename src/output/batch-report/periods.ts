import type { Counts } from './tally.ts'

/** A day, a month or a year, with what ended in it. */
export interface Period {
  readonly label: string
  readonly counts: Counts
}

const MOST_DAYS = 62
const MOST_MONTHS = 60

export type Step = 'day' | 'month' | 'year'

/** Counts of days as periods of one length, without a gap: where nothing ended, a period is empty. */
export function periodsOf(days: ReadonlyMap<string, Counts>): { step: Step; periods: Period[] } {
  const known = [...days.keys()].sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return { step: 'day', periods: [] }
  const step = stepBetween(first, last)
  const length = { day: 10, month: 7, year: 4 }[step]
  const periods = new Map<string, Counts>()
  for (const label of labels(first.slice(0, length), last.slice(0, length), step)) periods.set(label, new Map())
  for (const [day, counts] of days) {
    const own = periods.get(day.slice(0, length))
    for (const [ended, count] of counts) own?.set(ended, (own.get(ended) ?? 0) + count)
  }
  return { step, periods: [...periods].map(([label, counts]) => ({ label, counts })) }
}

function stepBetween(first: string, last: string): Step {
  if (labels(first, last, 'day', MOST_DAYS + 1).length <= MOST_DAYS) return 'day'
  return labels(first.slice(0, 7), last.slice(0, 7), 'month', MOST_MONTHS + 1).length <= MOST_MONTHS ? 'month' : 'year'
}

/** From the first to the last; no more than `most`. */
function labels(first: string, last: string, step: Step, most = Number.MAX_SAFE_INTEGER): string[] {
  const all = [first]
  for (let at = first; at < last && all.length < most; ) {
    at = next(at, step)
    all.push(at)
  }
  return all
}

function next(label: string, step: Step): string {
  const [year = 0, month = 1, day = 1] = label.split('-').map(Number)
  if (step === 'year') return String(year + 1)
  if (step === 'month') return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7)
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10)
}
