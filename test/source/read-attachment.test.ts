import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { normalize } from '../../src/index.ts'
import { readAttachment } from '../../src/read-attachment.ts'
import { answer, archive, back, caseArchive, front } from '../cli/archive.ts'

test('the bytes of an archive’s members, and of images given beside an answer', async () => {
  const zip = await caseArchive()
  for (const inputs of [[zip], [answer, { name: 'front.jpg', content: front }, back]]) {
    const { attachments } = await normalize(inputs)
    const read = await Promise.all(attachments.map((attachment) => readAttachment(inputs, attachment)))
    expect(read.map((bytes) => Buffer.from(bytes)).sort(Buffer.compare)).toEqual([back, front].sort(Buffer.compare))
  }
})

test('bytes that an answer writes in base64', async () => {
  const image = JSON.stringify({ image: front.toString('base64'), imageType: 'DOCUMENT_FRONT' })
  const digest = { alg: 'sha-256', value: createHash('sha256').update(front).digest('hex') } as const
  for (const input of [image, front.toString('base64'), await archive({ 'image.json': Buffer.from(image) })]) {
    expect(Buffer.from(await readAttachment([answer, input], { digest }))).toEqual(front)
  }
})

test('what the inputs do not hold is refused with a reason', async () => {
  const digest = { alg: 'sha-256', value: '0'.repeat(64) } as const
  const missing = { code: 'input/unreadable' }
  await expect(readAttachment([answer], { digest })).rejects.toMatchObject({
    ...missing,
    diagnostics: [{ args: { reason: 'no input holds the attachment' } }],
  })
  await expect(readAttachment([await caseArchive()], {})).rejects.toMatchObject({
    ...missing,
    diagnostics: [{ args: { reason: 'the attachment has no digest' } }],
  })
})
