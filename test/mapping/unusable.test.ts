import { describe, expect, test } from 'vitest'
import type { Conversion } from '../../src/mapping/conversion.ts'
import { country, issuer } from '../../src/mapping/conversions/country.ts'
import { date } from '../../src/mapping/conversions/date.ts'
import { norwegianId, personalNumber } from '../../src/mapping/conversions/national-id.ts'
import { score } from '../../src/mapping/conversions/score.ts'
import { text, url } from '../../src/mapping/conversions/text.ts'
import { timestamp, timestampOrEpoch } from '../../src/mapping/conversions/timestamp.ts'
import { sex } from '../../src/mapping/conversions/words.ts'
import { zone } from '../../src/mapping/conversions/zone.ts'
import type { Kind } from '../../src/model/index.ts'
import { defaultLimits } from '../../src/source/index.ts'
import { context } from './made.ts'

const printed = date({ era: 'birth', layouts: ['iso', 'dots'] })

describe('what is told of a value that cannot be used', () => {
  const long = 'x'.repeat(100_000)
  const problem = (conversion: Conversion<Kind>, raw: unknown) => conversion.convert(raw, context())
  const { dateText, identityText, urlText } = defaultLimits

  // biome-ignore format: columns
  test.each<[string, Conversion<Kind>, 'dateText' | 'identityText' | 'urlText']>([
    ['a date',   printed,     'dateText'],
    ['a time',   timestamp,   'dateText'],
    ['a time since 1970', timestampOrEpoch, 'dateText'],
    ['a text',   text,        'identityText'],
    ['a number', norwegianId, 'identityText'],
    ['a country', country,    'identityText'],
    ['a zone',   zone,        'identityText'],
    ['a URL',    url,         'urlText'],
  ])('the limit that %s goes beyond', (_says, conversion, limit) => {
    const max = defaultLimits[limit]
    expect(problem(conversion, long)).toEqual({ problem: 'value/too-long', args: { limit, max } })
    expect(problem(conversion, long.slice(0, max))).not.toMatchObject({ problem: 'value/too-long' })
    expect([dateText, identityText, urlText]).toContain(max)
  })

  const personal = personalNumber(() => ({ type: 'other', country: 'ESP' }))

  // biome-ignore format: columns
  test.each<[Conversion<Kind>, string]>([
    [printed, 'a date'], [timestamp, 'a time'], [timestampOrEpoch, 'a time'], [score(), 'a number'], [zone, 'text'],
    [sex, 'text'], [text, 'text'], [url, 'text'], [country, 'text'], [issuer, 'text'], [norwegianId, 'text'], [personal, 'text'],
  ])('what was expected: %#', (conversion, expected) => {
    expect(problem(conversion, true)).toEqual({
      ...{ problem: 'value/wrong-type', args: { found: 'a boolean', expected } },
    })
    expect(problem(conversion, null)).toMatchObject({ args: { found: 'null', expected } })
  })

  test('which digits of a number are wrong', () => {
    expect(norwegianId.convert('31845709910', context())).toMatchObject({
      notes: [
        { code: 'norwegian-id/date', args: { problems: 'date' } },
        { code: 'norwegian-id/checksum', args: { problems: 'k1, k2' } },
        { code: 'norwegian-id/synthetic' },
      ],
    })
  })
})
