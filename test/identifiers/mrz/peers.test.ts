import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../support/runs.ts'
import { zone } from './arbitraries.ts'
import { fixture, zones } from './fixtures.ts'
import { disagreements, peers } from './peers.ts'

interface PeersFixture {
  rules: Record<string, { right: 'ours' | 'either'; because: string }>
  zones: { peer: string; zone: string; disagreements: Record<string, string> }[]
}

const known = fixture<PeersFixture>('peers.json')

describe.each(Object.keys(peers))('against %s', (peer) => {
  test.each(zones)('$name: no disagreement but those listed', ({ name, lines }) => {
    const listed = known.zones.find((row) => row.peer === peer && row.zone === name)?.disagreements ?? {}
    expect(disagreements(peer, lines)).toEqual(Object.keys(listed))
    for (const rule of Object.values(listed)) expect(known.rules).toHaveProperty([rule])
  })

  test('conformant zones of the layouts it knows are read alike', () => {
    const layouts = peer === 'mrz' ? ['TD1', 'TD2', 'TD3'] : ['TD3']
    fc.assert(
      fc.property(
        zone.filter(({ format }) => layouts.includes(format)),
        ({ lines }) => {
          expect(disagreements(peer, lines)).toEqual([])
        },
      ),
      runs(300),
    )
  })
})

test('every rule is used', () => {
  const used = new Set(known.zones.flatMap((row) => Object.values(row.disagreements)))
  expect(Object.keys(known.rules).filter((rule) => !used.has(rule))).toEqual([])
})
