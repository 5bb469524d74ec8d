import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { normalize, normalizeFile, stringifyResult } from '../src/index.ts'
import { vendorCases } from './support/cases.ts'

const all = vendorCases().map((each) => [each.name, each] as const)
const cases = all.filter(([, { inputs }]) => inputs.every(({ name }) => name.endsWith('.json')))

test.each(all)('%s: bytes, Blob and files give what is expected', async (_, each) => {
  const nameless = (text: string) => text.replaceAll(/^ +"name": "input.*\n/gm, '')
  const contents = each.inputs.map(({ content }) => content)
  expect(nameless(stringifyResult(await normalize(contents)))).toBe(nameless(each.expected ?? ''))
  const blobs = contents.map((content) => new Blob([new Uint8Array(content)]))
  expect(nameless(stringifyResult(await normalize(blobs)))).toBe(nameless(each.expected ?? ''))
  const paths = each.inputs.map(({ name }) => join(each.folder, name))
  expect(stringifyResult(await normalizeFile(paths))).toBe(each.expected)
})

/** The same result whatever the way in: names of sources aside, which only a file or the caller can give. */
describe.each(cases)('%s', (_, each) => {
  const nameless = (text: string) => text.replaceAll(/^ +"name": "input.*\n/gm, '')
  const texts = each.inputs.map(({ content }) => new TextDecoder().decode(content))
  const objects = texts.map((text) => JSON.parse(text) as object)

  test('text gives what is expected', async () => {
    expect(nameless(stringifyResult(await normalize(texts)))).toBe(nameless(each.expected ?? ''))
  })

  test('an object gives what its JSON text gives', async () => {
    const written = objects.map((object) => JSON.stringify(object))
    expect(stringifyResult(await normalize(objects))).toBe(stringifyResult(await normalize(written)))
  })

  test('a byte order mark, and white space around, change no value', async () => {
    const result = await normalize(texts.map((text) => `\ufeff\n ${text}\n`))
    const { decision, subject, documents } = JSON.parse(each.expected ?? '') as typeof result
    expect({ decision: result.decision, subject: result.subject, documents: result.documents }).toEqual({
      decision,
      subject,
      documents,
    })
  })
})

test('a file that is no regular file is refused, and a missing one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'provenid-'))
  await expect(normalizeFile(folder)).rejects.toMatchObject({ code: 'input/not-a-regular-file' })
  await expect(normalizeFile(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'input/unreadable' })
  const file = join(folder, 'big.json')
  writeFileSync(file, 'x'.repeat(2000))
  await expect(normalizeFile(file, { limits: { inputBytes: 1000 } })).rejects.toMatchObject({ code: 'input/too-large' })
})
