import { isUtf8 } from 'node:buffer'
import { type Checksum, parseChecksumList } from './checksums.ts'
import { isPkcs7 } from './pkcs7.ts'
import { xmlRoot } from './xml-root.ts'

/** A file that vouches for others. Signatures are listed, and not verified; checksums can be. */
export type SignatureFile =
  | { readonly type: 'pkcs7'; readonly encoding: 'der' | 'pem' | 'base64' }
  | { readonly type: 'xml-signature' }
  | { readonly type: 'checksums'; readonly list: readonly Checksum[] }

// biome-ignore-start format: columns
const XML_ROOTS: readonly (readonly [name: string, namespace: string])[] = [
  ['Signature', 'http://www.w3.org/2000/09/xmldsig#'],
  ['XAdESSignatures', 'http://uri.etsi.org/02918/v1.2.1#'], // ETSI EN 319 162-1: what an ASiC container holds
]
// biome-ignore-end format: columns

const MAX_LIST = 1024 ** 2
const SUFFIX = /\.(?:sha-?(?:1|224|256|384|512)|md5|checksum)(?:\.txt)?$/i

/**
 * What kind of signature file this is, by content. The name is only asked for what a lone checksum belongs to:
 * `report.pdf.sha256` speaks of `report.pdf`.
 */
export function recognizeSignature(name: string, bytes: Uint8Array): SignatureFile | undefined {
  const encoding = isPkcs7(bytes)
  if (encoding) return { type: 'pkcs7', encoding }
  const root = xmlRoot(bytes)
  if (root) return XML_ROOTS.some((known) => is(root, known)) ? { type: 'xml-signature' } : undefined
  const list = readList(bytes)
  if (list.length === 0) return undefined
  if (list.every((line) => line.name !== '')) return { type: 'checksums', list }
  const subject = name.split('/').at(-1)?.replace(SUFFIX, '') ?? ''
  const [line] = list
  if (list.length > 1 || !line || subject === '' || !SUFFIX.test(name)) return undefined
  return { type: 'checksums', list: [{ ...line, name: subject }] }
}

function is(
  root: { name: string; namespace: string | undefined },
  [name, namespace]: readonly [string, string],
): boolean {
  return root.name === name && root.namespace === namespace
}

function readList(bytes: Uint8Array): Checksum[] {
  if (bytes.length > MAX_LIST || !isUtf8(bytes)) return []
  return parseChecksumList(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
}
