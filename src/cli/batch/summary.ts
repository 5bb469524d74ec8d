import type { Tally } from './block.ts'

const OUTCOMES = ['approved', 'rejected', 'inconclusive', 'not_decided', 'not normalized']
const MOST = 5

/** What became of all, in a few lines for people. Words of ours only: a vendor's word is a payload's name. */
export function summary({ outcomes, payloads, diagnostics }: Tally, seconds: number): string {
  const total = Object.values(outcomes).reduce((sum, times) => sum + times, 0)
  const became = OUTCOMES.flatMap((word) =>
    outcomes[word] ? `${number(outcomes[word])} ${word.replace('_', ' ')}` : [],
  )
  const rate = seconds > 0 ? `, ${number(Math.round(total / seconds))}/s` : ''
  return [
    `${number(total)} cases in ${seconds.toFixed(1)} s${rate}: ${became.join(', ') || 'none'}`,
    ...most('payloads', payloads),
    ...most('most frequent diagnostics', diagnostics),
  ].join('\n')
}

function most(title: string, words: Readonly<Record<string, number>>): string[] {
  const sorted = Object.entries(words).sort(([a, times], [b, more]) => more - times || (a < b ? -1 : 1))
  if (sorted.length === 0) return []
  return [
    `${title}: ${sorted
      .slice(0, MOST)
      .map(([word, times]) => `${word} ${number(times)}`)
      .join(', ')}`,
  ]
}

export function number(value: number): string {
  return value.toLocaleString('en')
}
