import { visible } from '../diagnostics/index.ts'
import type { NorwegianId, NorwegianIdProblem } from '../identifiers/norway/index.ts'
import { paint } from './paint.ts'
import { columns } from './table.ts'

// biome-ignore format: columns
const PROBLEMS: Readonly<Record<NorwegianIdProblem, string>> = {
  'not-a-string': 'it is no text',
  empty:          'there is nothing',
  characters:     'there is something other than digits and separators',
  length:         'a number has 11 digits, of a DUF number 12',
  date:           'there is no such day',
  century:        'no series of individual numbers goes with the year',
  k1:             'the first control digit does not agree',
  k2:             'the second control digit does not agree',
  'duf-check':    'the two control digits of a DUF number do not agree',
}

const SERIES = { skatteetaten: 'Skatteetaten', nav: 'NAV', nhn: 'Norsk helsenett' } as const

/** A number for people: what it is, what follows from it, and everything that is wrong with it. */
export function drawNorwegianId(written: string, number: NorwegianId): string[] {
  const { valid, kind, scheme, birthDate, sex, synthetic, alternatives, problems } = number
  const verdict = paint(valid ? 'green' : 'red', valid ? 'valid' : 'not valid')
  const rule = scheme === '2032' ? 'the rule from 2032 only: no century and no sex follow' : scheme
  const rows = [
    ['kind', kind],
    ['rule', rule],
    [
      'birth date',
      kind === 'd-nummer' && birthDate ? `${birthDate} (of a D-number it need not be the true one)` : birthDate,
    ],
    ['sex', sex],
    ['synthetic', synthetic && `a test number of ${SERIES[synthetic]}`],
    ...alternatives.map((other) => ['or', `${other.kind}${other.birthDate ? `, ${other.birthDate}` : ''}`]),
    ...problems.map((problem) => [`✗ ${problem}`, PROBLEMS[problem]]),
  ].filter((row): row is [string, string] => typeof row[1] === 'string')
  return [`${visible(written)}: ${verdict}`, ...columns(rows).map((line) => `  ${line}`)]
}
