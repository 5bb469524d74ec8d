import { expect, test } from 'vitest'
import { recognizeSignature } from '../../../src/formats/signature/recognize.ts'

const OID = '06092a864886f70d010702'
const der = (length: string) => Buffer.from(`30${length}${OID}a0800201`, 'hex')
const base64 = der('8204d2').toString('base64')
const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#'
const type = (name: string, content: string | Buffer) => recognizeSignature(name, Buffer.from(content))?.type

test.each([
  ['short length', der('40')],
  ['long length', der('8204d2')],
  ['indefinite length', der('80')],
  ['PEM', `-----BEGIN PKCS7-----\r\n${base64}\r\n-----END PKCS7-----\r\n`],
  ['PEM of CMS, text in front', `signed by\n-----BEGIN CMS-----\n${base64}\n`],
  ['bare base64', `${base64}\n`],
])('PKCS#7, %s', (_, content) => {
  expect(type('any.bin', content)).toBe('pkcs7')
})

test.each([
  ['a certificate', Buffer.from('308204d2308203ba', 'hex')],
  ['another content type', Buffer.from('308006092a864886f70d010701', 'hex')],
  ['a key in PEM', '-----BEGIN PRIVATE KEY-----\nMIIE\n'],
  ['PEM of something else', '-----BEGIN PKCS7-----\nAAAA\n'],
  ['a length of length beyond reason', Buffer.from(`30ff${OID}`, 'hex')],
  ['nothing', ''],
])('not PKCS#7: %s', (_, content) => {
  expect(type('signature.p7s', content)).toBeUndefined()
})

test.each([
  `<Signature xmlns="${XMLDSIG}"/>`,
  `\ufeff<?xml version="1.0"?>\n<!-- <a> --><ds:Signature Id = 'a' xmlns:ds='${XMLDSIG}'>`,
  `<asic:XAdESSignatures xmlns:asic="http://uri.etsi.org/02918/v1.2.1#">`,
])('XML signature: %s', (content) => {
  expect(type('signatures.xml', content)).toBe('xml-signature')
})

test.each([
  '<Signature/>',
  `<Signature xmlns="urn:other" xmlns:ds="${XMLDSIG}"/>`,
  `<ds:Signature xmlns="${XMLDSIG}"/>`,
  `<Result xmlns="${XMLDSIG}"><Signature/></Result>`,
  `<!DOCTYPE Signature><Signature xmlns="${XMLDSIG}"/>`,
  `<Signature xmlns="${XMLDSIG}" xmlns="urn:other"/>`,
  `<Signature xmlns="${XMLDSIG}`,
  `<!-- ${'x'.repeat(20_000)} --><Signature xmlns="${XMLDSIG}"/>`,
  `<${'a'.repeat(20_000)}`,
  '<',
])('no XML signature: %#', (content) => {
  expect(type('signature.xml', content)).toBeUndefined()
})

test('checksum lists, by content; a lone checksum by the name of its file', () => {
  const hash = 'ab'.repeat(32)
  expect(recognizeSignature('SHA256SUMS', Buffer.from(`${hash}  a.pdf\n`))).toEqual({
    type: 'checksums',
    list: [{ name: 'a.pdf', alg: 'sha-256', value: hash }],
  })
  expect(recognizeSignature('out/report.pdf.sha256', Buffer.from(`${hash}\n`))).toEqual({
    type: 'checksums',
    list: [{ name: 'report.pdf', alg: 'sha-256', value: hash }],
  })
  expect(recognizeSignature('.sha256', Buffer.from(hash))).toBeUndefined()
  expect(recognizeSignature('notes.txt', Buffer.from(hash))).toBeUndefined()
  expect(recognizeSignature('a.sha256', Buffer.from(`${hash}\n${hash}\n`))).toBeUndefined()
  expect(recognizeSignature('a.sha256', Buffer.from([0xff, 0xfe, 0x61]))).toBeUndefined()
})
