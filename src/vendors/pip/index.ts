import { defineVendor } from '../define.ts'
import { result } from './mapping.ts'
import { fakeResult, order, status } from './mapping-order.ts'
import { resultV2 } from './mapping-v2.ts'
import { signatures } from './recognize.ts'
import { STATUSES } from './vocabulary.ts'

// biome-ignore format: columns
export const pip = defineVendor({
  vendor:  'mobai',
  product: 'pip',
  title:   'Mobai Physical Identity Proofing (ID-kontroll)',
  archive: 'pip/result-zip',
  words: [...STATUSES.keys()],
  payloads: [
    { payload: 'pip/result-v2',   what: 'a result',                           role: 'result',  signatures: signatures.v2,         table: resultV2 },
    { payload: 'pip/result-v1',   what: 'a result',                           role: 'result',  signatures: signatures.v1,         table: result,     column: 0 },
    { payload: 'pip/result-xml',  what: 'a result',                           role: 'result',  signatures: signatures.xml,        table: result,     column: 1, format: 'xml' },
    { payload: 'pip/report-pdf',  what: 'a report',                           role: 'result',  signatures: signatures.pdf,        table: result,     column: 2, format: 'pdf' },
    { payload: 'pip/status',      what: 'a status',                           role: 'status',  signatures: signatures.status,     table: status },
    { payload: 'pip/fake-result', what: 'the request for a fake result',      role: 'result',  signatures: signatures.fakeResult, table: fakeResult },
    { payload: 'pip/order',       what: 'the request that orders a proofing', role: 'request', signatures: signatures.order,      table: order },
  ],
})
