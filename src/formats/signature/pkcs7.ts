/** DER of 1.2.840.113549.1.7.2, signedData (RFC 5652 §5.1). */
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex')
const LOOKS_AT = 4_096
const PEM = /-----BEGIN (?:PKCS7|PKCS #7 SIGNED DATA|CMS)-----\s/

/** A ContentInfo (RFC 5652 §3) that holds signedData: as DER, as PEM (RFC 7468 §9), or as bare base64. */
export function isPkcs7(bytes: Uint8Array): 'der' | 'pem' | 'base64' | undefined {
  const head = Buffer.from(bytes.subarray(0, LOOKS_AT))
  if (isSignedData(head)) return 'der'
  const text = head.toString('latin1')
  const pem = PEM.exec(text)
  if (pem) return isSignedData(decode(text.slice(pem.index + pem[0].length))) ? 'pem' : undefined
  return /^\s*MI/.test(text) && isSignedData(decode(text)) ? 'base64' : undefined
}

function decode(text: string): Buffer {
  return Buffer.from(text.replace(/\s+/g, '').slice(0, 64), 'base64')
}

/** SEQUENCE, a length in its short, long or indefinite form (X.690 8.1.3), and the object identifier. */
function isSignedData(der: Buffer): boolean {
  if (der[0] !== 0x30) return false
  const first = der[1] ?? 0xff
  const more = first < 0x80 ? 0 : first & 0x7f
  if (more > 4) return false
  return der.subarray(2 + more, 2 + more + SIGNED_DATA.length).equals(SIGNED_DATA)
}
