import { defineVendor } from '../define.ts'
import { operation, process } from './mapping.ts'
import { signatures } from './recognize.ts'
import { OPERATION_STATUSES, PROCESS_STATUSES, TECHNIQUES } from './vocabulary.ts'

// biome-ignore format: columns
export const mobbid = defineVendor({
  vendor:  'mobbeel',
  product: 'mobbid',
  title:   'Mobbeel MobbID API v6',
  words: [...OPERATION_STATUSES.keys(), ...PROCESS_STATUSES.keys(), ...TECHNIQUES, 'FACE'],
  payloads: [
    { payload: 'mobbid/operation',       what: 'a result',                               role: 'result', signatures: signatures.operation,      table: operation },
    { payload: 'mobbid/process',         what: 'the state of a process',                 role: 'status', signatures: signatures.process,        table: process },
    { payload: 'mobbid/process-created', what: 'the request or answer of a new process', role: 'aside',  signatures: signatures.processCreated },
    { payload: 'mobbid/authorization',   what: 'a credential',                           role: 'aside',  signatures: signatures.authorization },
  ],
})
