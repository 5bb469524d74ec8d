import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { normalize, type ProofingInput, safeNormalize } from '../../src/index.ts'
import { readAttachment } from '../../src/read-attachment.ts'
import { answer, archive, back, front } from '../cli/archive.ts'

const scan = JSON.stringify({ scanId: 'a1b2', verificationResult: 'VERIFIED', document: { name: 'KARI' } })
const pdf = Buffer.from('%PDF-1.7\nmade up\n')
const video = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(32)])
const base64 = (bytes: Buffer) => bytes.toString('base64')
const kinds = async (input: ProofingInput) => (await normalize(input)).attachments.map(({ kind }) => kind)
const codeOf = async (input: ProofingInput) => {
  const outcome = await safeNormalize(input)
  return outcome.ok ? 'read' : outcome.error.code
}

describe('evidence in base64, beside a process', () => {
  // biome-ignore format: columns
  test.each<[string, string, string]>([
    ['an image and its type',      JSON.stringify({ image: base64(front), imageType: 'DOCUMENT_FRONT', scanId: 'a1b2' }), 'document_front'],
    ['an image without a type',    JSON.stringify({ image: base64(front), scanId: 'a1b2' }),                  'unknown'],
    ['an image whose type is no text', JSON.stringify({ image: base64(front), imageType: 7, scanId: 'a1b2' }), 'unknown'],
    ['a recording',                JSON.stringify({ recording: base64(video), scanId: 'a1b2' }),              'liveness_video'],
    ['a recording under an image’s name', JSON.stringify({ image: base64(video), scanId: 'a1b2' }),           'liveness_video'],
    ['a report',                   JSON.stringify({ pdfDocument: base64(pdf), scanId: 'a1b2' }),              'report_pdf'],
    ['an image, as a data URL',    JSON.stringify({ image: `data:image/jpeg;base64,${base64(front)}`, scanId: 'a1b2' }), 'unknown'],
    ['an image in lines',          JSON.stringify({ image: base64(front).replace(/.{76}/g, '$&\r\n'), scanId: 'a1b2' }), 'unknown'],
    ['an image alone',             base64(front),                                                             'unknown'],
  ])('%s', async (_says, evidence, kind) => {
    expect(await kinds([scan, evidence])).toEqual([kind])
    const bytes = [front, video, pdf].find((each) => evidence.replaceAll('\\r\\n', '').includes(base64(each)))
    const value = createHash('sha256').update(bytes ?? '').digest('hex')
    expect(Buffer.from(await readAttachment([scan, evidence], { digest: { alg: 'sha-256', value } }))).toEqual(bytes)
  })

  test('a report alone is known by its checksums', async () => {
    expect(await kinds([scan, base64(pdf)])).toEqual(['report_pdf'])
  })

  test.each([
    ['no base64', JSON.stringify({ image: 'not base64!', scanId: 'a1b2' })],
    ['base64 of nothing known', JSON.stringify({ image: base64(Buffer.alloc(64, 7)), scanId: 'a1b2' })],
    ['a number', JSON.stringify({ image: 12, scanId: 'a1b2' })],
  ])('%s is no file: no attachment, and nothing lost', async (_, evidence) => {
    const result = await normalize([scan, evidence])
    expect(result.attachments).toEqual([])
    expect(result.diagnostics.map(({ code }) => code)).toContain('payload/not-a-result')
  })

  test('words that are no base64 are of no format', async () => {
    expect(await codeOf([scan, 'made up words'])).toBe('input/unknown-format')
    expect(await codeOf([scan, base64(Buffer.alloc(64, 7))])).toBe('input/unknown-format')
  })
})

test.each([base64(front), '@@@@'])('a credential beside an image is left out and told: %.4s', async (image) => {
  const evidence = JSON.stringify({ image, imageType: 'Bearer abcdefgh12345', scanId: 'a1b2' })
  const result = await normalize([scan, evidence])
  expect(result.diagnostics.map(({ code }) => code)).toContain('field/credential')
  expect(JSON.stringify(result)).not.toContain('abcdefgh12345')
  expect(Object.values(result.extensions ?? {})).toContainEqual({ '/scanId': 'a1b2' })
})

describe('the checksum of a report', () => {
  const sum = (algorithm: string, form: 'hex' | 'base64' = 'hex') => createHash(algorithm).update(pdf).digest(form)

  // biome-ignore format: columns
  test.each<[string, string, string]>([
    ['SHA-512 in capitals',         sum('sha512').toUpperCase(),  'pass'],
    ['MD5 with a space behind it',  `${sum('md5')} `,             'pass'],
    ['SHA-256 of another report',   '0'.repeat(64),               'fail'],
    ['SHA-256 in base64',           sum('sha256', 'base64'),      'pass'],
    ['SHA-384 in base64, as long as SHA-256', sum('sha384', 'base64'), 'pass'],
    ['SHA3-224, which nobody expects', sum('sha3-224'),           'fail'],
    ['a word',                      'none',                       'fail'],
  ])('%s', async (_says, pdfChecksum, verdict) => {
    const { checks, conflicts } = await normalize([JSON.stringify({ ...JSON.parse(scan), pdfChecksum }), base64(pdf)])
    expect(checks.find(({ type }) => type === 'evidence_integrity')?.result).toBe(verdict)
    expect(conflicts.some(({ code }) => code === 'evidence/checksum')).toBe(verdict === 'fail')
  })
})

describe('a list of checksums in an archive', () => {
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  const verdict = async (lines: Readonly<Record<string, Buffer>>) => {
    const list = Object.entries(lines).map(([name, bytes]) => `${digest(bytes)}  ${name}\n`)
    const files = { 'answer.json': answer, 'front.jpg': front, SHA256SUMS: Buffer.from(list.join('')) }
    const { checks, conflicts } = await normalize([await archive(files)])
    const [check] = checks.filter(({ type }) => type === 'evidence_integrity')
    return [check?.result, check?.reason, conflicts.some(({ code }) => code === 'evidence/checksum')]
  }

  test('all there, and as it says', async () => {
    expect(await verdict({ 'front.jpg': front })).toEqual(['pass', undefined, false])
  })

  test('a file that is not there: nobody can say, and it is named', async () => {
    expect(await verdict({ 'front.jpg': front, 'back.png': back })).toEqual(['inconclusive', 'back.png', false])
  })

  test('a file that is another, beside one that is not there: it fails, and both are named', async () => {
    expect(await verdict({ 'back.png': back, 'front.jpg': back })).toEqual(['fail', 'front.jpg, back.png', true])
  })
})

describe('members of an archive that are no payload', () => {
  const prose = async (name: string, text: string) =>
    normalize([await archive({ 'answer.json': answer, [name]: Buffer.from(text) })])

  test.each([
    ['notes.txt', '[draft] made up'],
    ['table.csv', '"a","b"\n"1","2"\n'],
    ['table.tsv', '"a"\t"b"\n'],
    ['page.html', '<!DOCTYPE html><html><br></html>'],
    ['page.HTM', '<html><p>&nbsp;</p></html>'],
    ['run.log', '[2025-01-20] started'],
    ['folder/notes.md', '"Made up," it says'],
    ['latin.txt', '[\u0080'],
  ])('%s is told and kept', async (name, text) => {
    const { diagnostics, attachments, decision } = await prose(name, text)
    expect(decision.outcome).toBe('approved')
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'zip/unknown-member', severity: 'warning' }))
    expect(attachments.some(({ entry }) => entry === name)).toBe(true)
  })

  test.each([
    ['notes.json', '[draft] made up', 'json/syntax'],
    ['page.xml', '<!DOCTYPE html><html></html>', 'xml/doctype'],
    ['page', '<a>', 'xml/syntax'],
    ['notes.txt', '{"a":1,"a":2}', 'json/duplicate-key'],
    ['notes.txt', '['.repeat(99), 'json/too-deep'],
  ])('%s: %s spoils the archive', async (name, text, code) => {
    expect(await codeOf(await archive({ 'answer.json': answer, [name]: Buffer.from(text) }))).toBe(code)
  })

  test('a result of a vendor without archives gives the archive no vendor’s name', async () => {
    const operation = {
      id: 'a',
      biometricMethod: 'FACE',
      type: 'VERIFICATION',
      status: 'SUCCESS',
      data: { result: true },
    }
    const none = await normalize(await archive({ 'a.json': Buffer.from(JSON.stringify(operation)), 'b.png': back }))
    expect(Object.values(none.provenance.sources).map(({ payload }) => payload)).toContain('archive')
  })

  test('when it was received stays with the archive', async () => {
    const content = await archive({ 'answer.json': answer })
    const { provenance } = await normalize({ name: 'a.zip', content, receivedAt: '2025-01-20T10:15:00Z' })
    expect(Object.values(provenance.sources)).toContainEqual(
      expect.objectContaining({ name: 'a.zip', receivedAt: '2025-01-20T10:15:00Z' }),
    )
  })
})

test('a report without text, and one of somebody else, say how many pages they have', async () => {
  const outcome = await safeNormalize({ content: await emptyReport() })
  expect(outcome).toMatchObject({ ok: false, error: { code: 'pdf/no-text', diagnostics: [{ args: { pages: 1 } }] } })
})

async function emptyReport(): Promise<Buffer> {
  const { readFile } = await import('node:fs/promises')
  return readFile(new URL('../../fixtures/failures/pdf/no-text/empty-page/input.pdf', import.meta.url))
}
