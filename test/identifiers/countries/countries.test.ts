import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alpha2Of, countryOf, readCountry, sameCountry } from '../../../src/identifiers/countries/index.ts'
import { runs } from '../../support/runs.ts'

const load = createRequire(import.meta.url)
const codes: [string, string][] = load('i18n-iso-countries/codes.json')
const iso = codes.filter(([alpha2]) => alpha2 !== 'XK')

const icao = `GBD GBN GBO GBP GBS RKS EUE UNO UNA UNK XBA XIM XCC XCE XCO XEC XPO XES XMP XOM XDC
  XXA XXB XXC XXX ANT NTZ IAO UTO`.split(/\s+/)

describe('codes', () => {
  test('every code of ISO 3166-1, as i18n-iso-countries lists them', () => {
    for (const [alpha2, alpha3] of iso) {
      expect(readCountry(alpha2)).toEqual({ code: alpha3, via: 'alpha-2' })
      expect(readCountry(alpha3)).toEqual({ code: alpha3, via: 'alpha-3' })
      expect(readCountry(` ${alpha3.toLowerCase()}\n`)).toEqual({ code: alpha3, via: 'alpha-3' })
      expect(alpha2Of(alpha3)).toBe(alpha2)
    }
  })

  test('no code of two or three letters that is in no list', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const known = new Set([...iso.flat(), ...icao, 'XK', 'XKX', 'UK', 'UAE', 'MAN', 'DRC'])
    for (const a of letters) {
      expect(readCountry(a)).toEqual(a === 'D' ? { code: 'DEU', via: 'icao' } : null)
      for (const b of letters) {
        if (!known.has(a + b)) expect(readCountry(a + b), a + b).toBeNull()
        for (const c of letters) if (!known.has(a + b + c)) expect(readCountry(a + b + c), a + b + c).toBeNull()
      }
    }
  })

  test.each(icao)('ICAO %s is kept', (code) => {
    expect(readCountry(code)).toEqual({ code, via: 'icao' })
    expect(alpha2Of(code)).toBeNull()
  })

  test('Kosovo has one code here', () => {
    expect(['RKS', 'XK', 'XKX', 'Kosovo'].map((text) => readCountry(text)?.code)).toEqual(Array(4).fill('RKS'))
  })
})

describe('names', () => {
  // biome-ignore format: columns
  const named: [string, string][] = [
    ['Norge', 'NOR'], ['NOREG', 'NOR'], ['norway', 'NOR'], ['Kongeriket Norge', 'NOR'],
    ['Storbritannia', 'GBR'], ['United Kingdom', 'GBR'], ['UK', 'GBR'], ['Great Britain', 'GBR'],
    ['United States', 'USA'], ['De forente stater', 'USA'], ['U.S.A.', 'USA'], ['the United States of America', 'USA'],
    ['Tyskland', 'DEU'], ['Germany', 'DEU'], ['Østerrike', 'AUT'], ['østerrike', 'AUT'], ['Austerrike', 'AUT'],
    ['Sverige', 'SWE'], ['Danmark', 'DNK'], ['Færøyene', 'FRO'], ['Færøyane', 'FRO'], ['Hellas', 'GRC'],
    ['Trinidad & Tobago', 'TTO'], ['Trinidad og Tobago', 'TTO'], ["Côte d'Ivoire", 'CIV'], ['Cote d’Ivoire', 'CIV'],
    ['Elfenbenskysten', 'CIV'], ['Nederland', 'NLD'], ['The Netherlands', 'NLD'], ['Holland', 'NLD'],
    ['Syria', 'SYR'], ['Moldova', 'MDA'], ['Laos', 'LAO'], ['Sør-Korea', 'KOR'], ['South Korea', 'KOR'],
    ['Kongo-Brazzaville', 'COG'], ['DR Kongo', 'COD'], ['Åland', 'ALA'], ['A\u030Aland', 'ALA'], ['Türkiye', 'TUR'],
    ['Tyrkia', 'TUR'], ['Palestina', 'PSE'], ['Vatikanstaten', 'VAT'], ['Vatican City', 'VAT'], ['Isle of Man', 'IMN'],
  ]
  test.each(named)('%s is %s', (name, code) => {
    expect(readCountry(name)).toEqual({ code, via: 'name' })
  })

  test.each([
    'Kongo',
    'Congo',
    'Korea',
    'Virgin Islands',
    'Norg',
    'Norge Sverige',
    'og',
    'Norge?',
    'Norge 中国',
    'Norge/Sverige',
    'constructor',
    '__proto__',
    '🇳🇴',
  ])('%s is nobody', (name) => {
    expect(readCountry(name)).toBeNull()
  })

  test('every name of the lists is read as its country, or shared by two', () => {
    const shared = new Set<string>()
    for (const language of ['nb', 'nn', 'en']) {
      const { countries } = load(`i18n-iso-countries/langs/${language}.json`)
      for (const [alpha2, names] of Object.entries<string | string[]>(countries)) {
        for (const name of [names].flat()) {
          const code = alpha2 === 'XK' ? 'RKS' : iso.find(([two]) => two === alpha2)?.[1]
          const read = readCountry(name)
          if (read === null) shared.add(name)
          else expect(read.code, name).toBe(code)
        }
      }
    }
    expect([...shared].sort()).toEqual(['Congo', 'Kongo'])
  })
})

test('comparing: the British variants are British', () => {
  expect(countryOf('GBD')).toBe('GBR')
  expect(countryOf('NOR')).toBe('NOR')
  expect(sameCountry('GBO', 'GBR')).toBe(true)
  expect(sameCountry('GBO', 'GBN')).toBe(true)
  expect(sameCountry('NOR', 'SWE')).toBe(false)
})

test('never throws, and the code reads as itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string({ maxLength: 4 }), fc.string({ unit: 'binary' })), (given) => {
      const read = readCountry(given)
      if (read) expect(readCountry(read.code)?.code).toBe(read.code)
    }),
    runs(5000),
  )
  expect(readCountry(`Norge${' '.repeat(96)}`)).toBeNull()
  expect(readCountry('N'.repeat(10_000_000))).toBeNull()
})

test.each(['ﬁ', 'ſe', 'ＮＯ'])('look-alike letters are no code: %s', (text) => {
  expect(readCountry(text)).toBeNull()
})

describe('how a name may be written', () => {
  // biome-ignore format: columns
  test.each([
    ['Guinea-Bissau', 'GNB'], ['guinea bissau', 'GNB'], ['Guinea\u2013Bissau', 'GNB'], ['GuineaBissau', null],
    ['Trinidad & Tobago', 'TTO'], ['Trinidad and Tobago', 'TTO'], ['Trinidad og Tobago', 'TTO'], ['Trinidad Tobago', 'TTO'],
    ['TrinidadandTobago', null], ['The Netherlands', 'NLD'], ['Nederland', 'NLD'],
    ['Österrike', null], ['Østerrike', 'AUT'], ['Côte d\u2019Ivoire', 'CIV'], ['Cote d\'Ivoire', 'CIV'],
    ['Norge?', null], ['Norge 中国', null], ['...', null], ['-', null], ['the', null], ['and the', null],
    [' \t', null], ['', null],
  ])('%j is %s', (name, code) => {
    expect(readCountry(name)?.code ?? null).toBe(code)
  })

  test('up to a hundred characters are looked at', () => {
    expect(readCountry('Norway'.padStart(100))).toEqual({ code: 'NOR', via: 'name' })
    expect(readCountry('Norway'.padStart(101))).toBeNull()
    expect(readCountry('NOR'.padEnd(100))).toEqual({ code: 'NOR', via: 'alpha-3' })
  })
})
