export { byteLength, decode } from './decode.ts'
export { type Encoding, encodingOf } from './labels.ts'
export { type DecodedText, decodeXml } from './xml.ts'
