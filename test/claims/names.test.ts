import { describe, expect, test } from 'vitest'
import { holderAndRequest, holderAndZone } from '../../src/claims/names.ts'
import type { Capture, Testimony } from '../../src/model/index.ts'
import { caseOf, rendering, say, testimony } from './made.ts'

describe('names that should be one person’s', () => {
  const named = (field: string, value: unknown, capture: Capture = 'viz', more = {}) =>
    say('subject', field, value, { capture, ...more })
  const ZONE = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'
  const from = [{ source: 'a', ordinal: 1, ...say('document', 'mrz/raw', ZONE) }]
  const ofZone = (field: string, value: string) => named(field, value, 'mrz', { from, via: ['mrz'], zone: 'right' })
  const zone = [ofZone('familyName', 'ERIKSSON'), ofZone('givenName', 'ANNA MARIA')]
  const requested = (name: unknown) => say('session', 'requestedName', name, { capture: 'requestor' })

  describe('the holder’s beside that of the zone', () => {
    const pairs = (...testimonies: readonly Testimony[]) =>
      holderAndZone(caseOf(testimonies)).map(({ claims: [holder, ofZone], field, agreement }) => [
        ...[holder.value, ofZone.value, field.field, agreement],
      ])

    // biome-ignore format: columns
    test.each([
      ['Anna Maria Eriksson', 'equal'],
      ['ANNA-MARÍA ERIKSSON', 'equivalent'],
      ['Anna Eriksson',       'compatible'],
      ['Ola Eriksson',        'conflict'],
    ])('%s: %s', (name, agreement) => {
      expect(pairs(testimony('a', [named('name', name), ...zone]))).toEqual([[name, 'ERIKSSON', 'familyName', agreement]])
    })

    test('a zone of a family name alone, whose holder has given names', () => {
      const alone = ZONE.replace('<<ANNA<MARIA', '<<<<<<<<<<<<')
      const told = ofZone('familyName', 'ERIKSSON')
      const claims = [{ ...told, from: [{ source: 'a', ordinal: 1, ...say('document', 'mrz/raw', alone) }] }]
      expect(pairs(testimony('a', [named('name', 'Anna Eriksson'), ...claims]))).toEqual([
        ['Anna Eriksson', 'ERIKSSON', 'familyName', 'compatible'],
      ])
    })

    test('is looked for in each session alone, where it has both', () => {
      expect(pairs(testimony('a', [named('name', 'Anna')]), testimony('b', zone))).toEqual([])
      expect(pairs(testimony('a', [named('name', 'Anna'), named('familyName', 'Eriksson')]))).toEqual([])
      expect(pairs(testimony('a', [named('name', undefined), ...zone]))).toEqual([])
      expect(pairs(testimony('a', zone))).toEqual([])
      expect(pairs(testimony('a', []))).toEqual([])
    })
  })

  describe('the holder’s beside that of the order', () => {
    const pairs = (...testimonies: readonly Testimony[]) =>
      holderAndRequest(caseOf(testimonies)).map(({ claims: [order, holder], field, agreement }) => [
        ...[order.value, holder.value, field.field, agreement],
      ])
    const order = requested('Anna Maria Eriksson')

    // biome-ignore format: columns
    test.each<[string, readonly ReturnType<typeof say>[], unknown[]]>([
      ['the full name',             [named('name', 'Anna Maria Eriksson')],                      ['Anna Maria Eriksson', 'equal']],
      ['another full name',         [named('name', 'Ola Nordmann')],                             ['Ola Nordmann', 'conflict']],
      ['the full name before the zone', [named('name', 'Ola Nordmann'), ...zone],                ['Ola Nordmann', 'conflict']],
      ['the zone',                  zone,                                                        ['ERIKSSON', 'equal']],
      ['two printed parts',         [named('familyName', 'Eriksson'), named('givenName', 'Anna')], ['Eriksson', 'compatible']],
      ['another given name',        [named('familyName', 'Eriksson'), named('givenName', 'Ola')], ['Eriksson', 'conflict']],
    ])('%s', (_says, claims, [holder, agreement]) => {
      expect(pairs(testimony('a', [order, ...claims]))).toEqual([[order.value, holder, 'requestedName', agreement]])
    })

    // biome-ignore format: columns
    test.each<[string, readonly Testimony[]]>([
      ['without an order',            [testimony('a', [named('name', 'Anna')])]],
      ['with an order of no name',    [testimony('a', [requested(undefined), named('name', 'Anna')])]],
      ['without a holder',            [testimony('a', [order])]],
      ['with a family name only',     [testimony('a', [order, named('familyName', 'Eriksson')])]],
      ['with a given name only',      [testimony('a', [order, named('givenName', 'Anna')])]],
      ['with parts of two sources',   [rendering('a', [order, named('familyName', 'Eriksson')]), rendering('b', [named('givenName', 'Anna')])]],
      ['with a holder of another session', [testimony('a', [order]), testimony('b', [named('name', 'Anna')])]],
    ])('none %s', (_says, testimonies) => {
      expect(pairs(...testimonies)).toEqual([])
    })
  })
})
