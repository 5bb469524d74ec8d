import { expect, test } from 'vitest'
import { diagnostic } from '../../src/diagnostics/index.ts'
import { sortDiagnostics } from '../../src/resolve/told.ts'

const warning = (source?: string) =>
  diagnostic('status/unknown', { severity: 'warning', ...(source ? { source } : {}) })
const info = diagnostic('field/unknown', { severity: 'info', source: 'a', args: { count: 1 } })

test('diagnostics stand by gravity, then by source; what is of no source goes first', () => {
  const sorted = [warning(), warning('a'), warning('b'), info]
  for (const turn of [0, 1, 2, 3]) {
    const turned = [...sorted.slice(turn), ...sorted.slice(0, turn)]
    expect(sortDiagnostics(turned, 9, 0)).toEqual(sorted)
  }
})

test('beyond the limit they are counted, those that were left out before too', () => {
  const limited = sortDiagnostics([info, warning('a')], 1, 3)
  expect(limited).toEqual([warning('a'), diagnostic('case/limit', { args: { more: 4 } })])
  expect(sortDiagnostics([info], 1, 2)).toEqual([info, diagnostic('case/limit', { args: { more: 2 } })])
})
