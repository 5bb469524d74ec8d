import fc from 'fast-check'
import { process as mobbidProcess, operation } from '../../src/vendors/mobbid/documented.ts'
import { decisionRequest, process as mobbscanProcess, webhook } from '../../src/vendors/mobbscan/documented.ts'
import { fakeResult, status, v1, v2 } from '../../src/vendors/pip/documented.ts'

const ZONES = [
  'P<NOROESTENBYEN<<AASAMUND<SPECIMEN<<<<<<<<<<CCC0022514NOR5604230M3004157<<<<<<<<<<<<<<04',
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ' p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<\r\nL898902C36UTO7408122F1204159ZE184226B<<<<<10 ',
  'CANORGDC0001273230456<12345<<<\n5604230M2606118NOR<<<<<<<<<<<9\nOESTENBYEN<<AASAMUND<SPECIMEN<',
  'P-NOR',
  'MRZDATAHERE',
]

/** What a field may hold: right, odd, and wrong. */
export const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    true,
    false,
    null,
    '',
    ' ',
    0,
    1,
    -1,
    0.5,
    45612378,
    'True',
    'FALSE',
    'yes',
    'Ja',
    'Match',
    'NO_MATCH',
    'Signed',
    'Signed and verified',
    'VALID',
    'NOT_VALID',
    'NOT_CHECKED',
  ),
  fc.constantFrom(
    'AWAITING_DOWNLOAD',
    'CREATED',
    'EXPIRED',
    'VERIFIED',
    'NOT_VERIFIED',
    'PENDING',
    'SUCCESS',
    'COMPLETED',
    'VERIFICATION',
    'ENROLLMENT',
    'ACCEPTED',
  ),
  fc.constantFrom(
    '2025-01-20T10:15:00Z',
    '2025-01-20',
    '20.01.2025 10:15',
    '03/04/1980',
    '15042030',
    '300415',
    '1746446400',
    1746446400,
    '2030-02-30',
    '0x10',
  ),
  fc.constantFrom(
    '23845610185',
    '15821050054',
    '63845610179',
    '01020312345',
    '23041956',
    '230456',
    'NOR',
    'NO',
    'Norge',
    'D',
    'UTO',
    'ESP',
    'Utopia',
  ),
  fc.constantFrom(...ZONES),
  fc.constantFrom(
    'https://x.example.invalid/image/document_front',
    ['https://x.example.invalid/a'],
    [],
    {},
    { a: { b: [1, 'x'] } },
    [{ score: 0.5, scoreType: 'MATCHING' }],
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
)

/** A payload with some of the documented names, as documented, nested, dotted, flattened, or in another case. */
function payload(
  names: readonly string[],
  always: Readonly<Record<string, unknown>>,
): fc.Arbitrary<Record<string, unknown>> {
  const entries = fc
    .subarray([...names])
    .chain((some) =>
      fc.tuple(
        ...some.map((name) =>
          fc.tuple(fc.constant(name), anyValue, fc.constantFrom('nested', 'dotted', 'flat', 'upper')),
        ),
      ),
    )
  const unknown = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 8 }).filter((key) => !UNSAFE.has(key)),
    anyValue,
    { maxKeys: 2 },
  )
  return fc.tuple(entries, unknown).map(([fields, extra]) => {
    const made: Record<string, unknown> = { ...extra }
    for (const [name, value, form] of fields) put(made, name, value, form)
    for (const [name, value] of Object.entries(always)) put(made, name, value, 'nested')
    return made
  })
}

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype'])

function put(target: Record<string, unknown>, name: string, value: unknown, form: string): void {
  const parts = name.split('.')
  if (form === 'upper') target[name.toUpperCase()] = value
  else if (form === 'flat')
    target[parts.map((part, index) => (index === 0 ? part : `${part[0]?.toUpperCase()}${part.slice(1)}`)).join('')] =
      value
  else if (form === 'dotted' || parts.length === 1) target[name] = value
  else {
    const [head = '', ...rest] = parts
    const inner = target[head]
    const holder =
      typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Record<string, unknown>) : {}
    target[head] = holder
    put(holder, rest.join('.'), value, form)
  }
}

export const anyPayload = fc.oneof(
  payload(v1.names, { pipId: 'P-1', pipCode: 'PIP1234560125' }),
  payload(v2.names, { pipId: 'P-1', completed: true, pipStatus: 'AWAITING_DOWNLOAD' }),
  payload(status.names, { pipId: 'P-1', status: 'CREATED' }),
  payload(fakeResult.names, {}),
  payload(mobbscanProcess.names, { scanId: 'S-1', verificationResult: 'VERIFIED', 'document.name': 'CARMEN' }),
  payload(webhook.names, { verificationId: 'S-1', status: 'VERIFIED' }),
  payload(decisionRequest.names, { verificationId: 'S-1', 'personalData.name': 'John' }),
  payload(operation.names, { id: 'O-1', type: 'VERIFICATION', status: 'SUCCESS', 'data.result': true }),
  payload(mobbidProcess.names, { id: 'O-2', status: 'COMPLETED', operationId: 'O-1' }),
)
