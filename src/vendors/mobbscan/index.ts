import { defineVendor } from '../define.ts'
import { decisionRequest, process, status, webhook } from './mapping.ts'
import { signatures } from './recognize.ts'
import { STATUSES } from './vocabulary.ts'

// biome-ignore format: columns
export const mobbscan = defineVendor({
  vendor:  'mobbeel',
  product: 'mobbscan',
  title:   'Mobbeel MobbScan API Gateway',
  archive: 'mobbscan/certified-zip',
  words: [...STATUSES.keys()],
  payloads: [
    { payload: 'mobbscan/process', what: 'a result',           role: 'result', signatures: signatures.process, table: process },
    { payload: 'mobbscan/webhook', what: 'a change of status', role: 'status', signatures: signatures.webhook, table: webhook },
    { payload: 'mobbscan/status',  what: 'a status',           role: 'status', signatures: signatures.status,  table: status },
    {
      payload:    'mobbscan/decision-request',
      what:       'a request of the integrator',
      role:       'request',
      signatures: signatures.decisionRequest,
      table:      decisionRequest,
    },
    { payload: 'mobbscan/image',           what: 'an image of a process',    role: 'aside', signatures: signatures.image,     evidence: { bytes: 'image', kindName: 'imageType' } },
    { payload: 'mobbscan/recording',       what: 'a recording of a process', role: 'aside', signatures: signatures.recording, evidence: { bytes: 'recording', kind: 'liveness_video' } },
    { payload: 'mobbscan/pdf',             what: 'the report of a process',  role: 'aside', signatures: signatures.pdf,       evidence: { bytes: 'pdfDocument', kind: 'report_pdf' } },
    { payload: 'mobbscan/onboarding',      what: 'the request or answer of a new onboarding', role: 'aside', signatures: signatures.onboarding },
    { payload: 'mobbscan/acknowledgement', what: 'the answer to a request',                   role: 'aside', signatures: signatures.acknowledgement },
  ],
})
