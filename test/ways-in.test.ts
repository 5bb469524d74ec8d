import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { normalize, normalizeFile, stringifyResult } from '../src/index.ts'
import { vendorCases } from './support/cases.ts'

const cases = vendorCases().map((each) => [each.name, each] as const)

/** The same result whatever the way in: names of sources aside, which only a file or the caller can give. */
describe.each(cases)('%s', (_, each) => {
  const nameless = (text: string) => text.replaceAll(/^ +"name": "input.*\n/gm, '')
  const texts = each.inputs.map(({ content }) => new TextDecoder().decode(content))
  const objects = texts.map((text) => JSON.parse(text) as object)

  test('bytes, text, Blob and files give what is expected', async () => {
    const expected = nameless(each.expected ?? '')
    expect(nameless(stringifyResult(await normalize(each.inputs.map(({ content }) => content))))).toBe(expected)
    expect(nameless(stringifyResult(await normalize(texts)))).toBe(expected)
    expect(nameless(stringifyResult(await normalize(texts.map((text) => new Blob([text])))))).toBe(expected)
    const paths = each.inputs.map(({ name }) => join(each.folder, name))
    expect(stringifyResult(await normalizeFile(paths))).toBe(each.expected)
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
