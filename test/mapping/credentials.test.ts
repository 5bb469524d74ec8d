import { describe, expect, test } from 'vitest'
import { jsonNodes } from '../../src/formats/json/read.ts'
import { typeOf, wrongType } from '../../src/mapping/conversion.ts'
import {
  isCredentialName,
  looksLikeCredential,
  withoutCredentials,
  withoutName,
} from '../../src/mapping/credentials.ts'
import { opened } from '../../src/mapping/record.ts'
import type { SourceNode } from '../../src/source/index.ts'

const TOKEN = 'eyJhbGciOi.eyJzdWIi.c2ln'

describe('a value that looks like a credential', () => {
  // biome-ignore format: columns
  test.each<[unknown, boolean]>([
    [TOKEN, true], [`see ${TOKEN}`, true], ['Bearer abcdefgh', true], ['basic dXNlcjpw', true], ['token = x', true],
    ['password:x', true], ['api_key=x', true], ['Authorization: x', true], ['https://user:pass@x.example.invalid/', true],
    ['Kari Nordmann', false], ['token', false], ['https://x.example.invalid/a@b', false], ['Basic', false], ['', false], [7, false], [null, false],
    [`${'x'.repeat(100)} ${TOKEN}`, true],
  ])('%j: %s', (value, expected) => {
    expect(looksLikeCredential(value)).toBe(expected)
  })

  test('is looked for in the first 8,192 characters', () => {
    expect(looksLikeCredential(`${' '.repeat(8_000)}${TOKEN}`)).toBe(true)
    expect(looksLikeCredential(`${' '.repeat(8_192)}${TOKEN}`)).toBe(false)
    expect(isCredentialName(`${' '.repeat(8_192)}${TOKEN}`)).toBe(false)
  })
})

test.each([
  ...['access_token', 'clientSecret', 'PASSWORD', 'api-key', 'sessionKey', 'Authorisation', 'x-cookie', 'private.key'],
  ...['clientId', 'jwt', 'pwd', 'OTP', 'sig', 'key', TOKEN],
])('%s names one', (name) => {
  expect(isCredentialName(name)).toBe(true)
})

test.each(['name', 'keys', 'signature', 'pass_rate', 'author', 'status', ''])('%j names none', (name) => {
  expect(isCredentialName(name)).toBe(false)
})

describe('of values that nobody took', () => {
  const places = (nodes: readonly SourceNode[]) => nodes.map(({ at }) => ('pointer' in at ? at.pointer : 'elsewhere'))
  const parted = (payload: unknown) => {
    const { kept, dropped } = withoutCredentials(
      jsonNodes(payload)
        .filter(({ container }) => !container)
        .flatMap(opened),
    )
    return [places(kept), places(dropped)]
  }

  // biome-ignore format: columns
  test.each<[string, unknown, readonly string[], readonly string[]]>([
    ['those are left out whose name is one',        { a: 1, token: 'x' },                              ['/a'], ['/token']],
    ['or stands in one',                            { a: 1, secrets: { b: { c: 1 } } },                ['/a'], ['/secrets/b/c']],
    ['or that look like one',                       { a: TOKEN, b: 'x' },                              ['/b'], ['/a']],
    ['or whose neighbour names one',                { x: { key: 'access_token', value: 'v' }, y: 1 },  ['/y'], ['/x/key', '/x/value']],
    ['in whatever case and with blanks',            { x: { Name: ' Password ', value: 'v' } },         [], ['/x/Name', '/x/value']],
    ['also where only the whole of it is a name',   { x: { name: ' pwd ', value: 'v' } },              [], ['/x/name', '/x/value']],
    ['or the first of a pair', { x: [['api_key', 'v'], ['place', 'Oslo']] }, ['/x/1/0', '/x/1/1'], ['/x/0/0', '/x/0/1']],
    ['however deep below it',                       { x: { header: 'Cookie', more: { deep: 'v' } }, y: 1 }, ['/y'], ['/x/header', '/x/more/deep']],
    ['but not beside a neighbour of the whole',     { type: 'token', value: 'v', y: { z: 1 } },        ['/type', '/value', '/y/z'], []],
    ['nor where the neighbour names something else', { x: { name: 'place', value: 'v' } },             ['/x/name', '/x/value'], []],
    ['nor the name of a pair that names something else', { x: { key: 'place', value: 'v' } },          ['/x/key', '/x/value'], []],
    ['in whatever case',                            { x: { Key: 'place', Value: 'v' } },          ['/x/Key', '/x/Value'], []],
    ['but a key to something',                      { x: { key: 'v', lock: 1 } },                      ['/x/lock'], ['/x/key']],
    ['nor where it is no name',                     { x: { note: 'password', value: 'v' } },           ['/x/note', '/x/value'], []],
    ['nor where the neighbour is no text',          { x: { name: 7, value: 'v' } },                    ['/x/name', '/x/value'], []],
  ])('%s', (_says, payload, kept, dropped) => {
    expect(parted(payload)).toEqual([kept, dropped])
  })

  test('in XML by the path, in a report by the label', () => {
    const xml = (xpath: string, name: string, value: string): SourceNode => ({
      path: ['a', name],
      at: { xpath },
      value,
    })
    const told = [
      xml('/a[1]/x[1]/@name', '@name', 'password'),
      xml('/a[1]/x[1]/v[1]', 'v', 'y'),
      xml('/a[1]/z[1]', 'z', 'y'),
    ]
    expect(withoutCredentials(told)).toEqual({ kept: [told[2]], dropped: told.slice(0, 2) })
    const label = (name: string): SourceNode => ({ path: [name], at: { page: 1, label: name }, value: 'y' })
    expect(withoutCredentials([label('Token'), label('Sted')])).toEqual({
      kept: [label('Sted')],
      dropped: [label('Token')],
    })
  })

  test('a name that is a credential is not told: what holds it is', () => {
    const leaf = (pointer: string) => ({ node: { path: ['x'], at: { pointer }, value: 1 }, key: 'x', taken: true })
    expect(withoutName(leaf(`/a/b/${TOKEN}`))).toEqual(leaf('/a/b'))
    expect(withoutName(leaf('/a/token'))).toEqual(leaf('/a/token'))
    const label = { node: { path: ['x'], at: { page: 1, label: TOKEN }, value: 1 }, key: 'x', taken: true }
    expect(withoutName(label)).toBe(label)
  })
})

// biome-ignore format: columns
test.each<[unknown, string]>([
  [null, 'null'], [[], 'a list'], [{}, 'an object'], ['', 'text'], [7, 'a number'], [true, 'a boolean'],
])('%j is told as %s, without its value', (raw, told) => {
  expect(typeOf(raw)).toBe(told)
  expect(wrongType(raw, 'a date')).toEqual({ problem: 'value/wrong-type', args: { found: told, expected: 'a date' } })
})
