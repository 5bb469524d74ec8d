import { defineVendor } from '../define.ts'
import { signatures } from './recognize.ts'

/** What any server may answer instead of a result. */
// biome-ignore format: columns
export const http = defineVendor({
  vendor:  null,
  product: null,
  title:   'Answers of HTTP servers that are no results',
  payloads: [
    { payload: 'http/error', what: 'the error answer of a server', role: 'aside', signatures: signatures.error },
    { payload: 'http/token', what: 'a credential',                 role: 'aside', signatures: signatures.token },
  ],
})
