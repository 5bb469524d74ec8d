import { expect, test } from 'vitest'
import { groupResults, joinKeys, mergeResults, normalize, stringifyResult } from '../src/index.ts'

const JSON_V2 = {
  pipId: 'B1A5346C-32BD-43A8-BE32-B47D5A107108',
  attendanceCode: '123456',
  pipStatus: 'RESULT_SENT',
  approved: true,
  proofingSessionDetails: { dateOfProofing: '2025-01-20T10:15:00Z' },
}
const LOWER = { pipId: JSON_V2.pipId.toLowerCase(), status: 'RESULT_DOWNLOADED', lastUpdated: '2025-01-20T11:00:00Z' }
const XML = `<r><kollinr>PIP1234560125</kollinr><dato>20.01.2025 11:15</dato><Godkjent>True</Godkjent></r>`
const OTHER_MONTH = XML.replace('0125', '0225').replace('20.01', '20.02')
const WEBHOOK = { verificationId: 'X-1', status: 'VERIFIED' }
const PROCESS = { scanId: 'x-1', verificationResult: 'VERIFIED', document: { name: 'CARMEN' }, licenseId: 'L' }
const OTHER_PROCESS = { ...PROCESS, scanId: 'x-2' }
const OPERATION = { id: 'O-1', type: 'VERIFICATION', status: 'SUCCESS', data: { result: true }, transactionId: 'T' }
const MOBBID_PROCESS = { id: 'P-1', status: 'COMPLETED', operationId: 'o-1' }

test('results of one proofing come together, by ids in any case and by the order', async () => {
  const inputs = [JSON_V2, WEBHOOK, OPERATION, OTHER_PROCESS, LOWER, XML, PROCESS, OTHER_MONTH, MOBBID_PROCESS]
  const results = await Promise.all(inputs.map((input) => normalize(input)))
  const groups = groupResults(results).map((group) => group.map((result) => inputs[results.indexOf(result)]))
  expect(groups).toEqual([
    [JSON_V2, LOWER, XML],
    [WEBHOOK, PROCESS],
    [OPERATION, MOBBID_PROCESS],
    [OTHER_PROCESS],
    [OTHER_MONTH],
  ])
})

test('a group, merged, is what its inputs give together', async () => {
  const inputs = [JSON_V2, XML, LOWER]
  const [group = []] = groupResults(await Promise.all(inputs.map((input) => normalize(input))))
  expect(group).toHaveLength(3)
  expect(stringifyResult(mergeResults(group))).toBe(stringifyResult(await normalize(inputs)))
  expect(mergeResults(group).sessions).toHaveLength(1)
})

test('keys name the product and the type of the id, never what several sessions share', async () => {
  expect(joinKeys(await normalize(JSON_V2))).toEqual([
    'pip/order/123456 0125',
    'pip/pipId/b1a5346c-32bd-43a8-be32-b47d5a107108',
  ])
  expect(joinKeys(await normalize(OPERATION))).toEqual(['mobbid/operationId/o-1'])
})

test('a result without any id stays alone', async () => {
  const nameless = { ...JSON_V2, pipId: undefined, attendanceCode: undefined }
  const results = [await normalize(nameless), await normalize({ ...nameless, completed: true })]
  expect(groupResults(results)).toHaveLength(2)
})

const OTHER_PIP = { ...JSON_V2, pipId: '0A1B2C3D-32BD-43A8-BE32-B47D5A107108', approved: false }
const V1 = { pipId: 'c-1', pipCode: 'PIP1234560125', applicantPipRequestName: 'Kari Specimen', approved: true }

test.each([
  ['two answers', [JSON_V2, OTHER_PIP]],
  ['two answers of the first version', [V1, { ...V1, pipId: 'c-2' }]],
  ['one of each version', [V1, JSON_V2]],
  ['two answers, and a rendering of one of them', [JSON_V2, OTHER_PIP, XML]],
  ['in any order', [XML, OTHER_PIP, V1, JSON_V2]],
])('%s: where two proofings have one order, it joins none of them', async (_, inputs) => {
  const results = await Promise.all(inputs.map((input) => normalize(input)))
  expect(groupResults(results)).toEqual(results.map((result) => [result]))
})

test('under such an order too, one pipId joins', async () => {
  const results = await Promise.all([OTHER_PIP, JSON_V2, LOWER, XML].map((input) => normalize(input)))
  expect(groupResults(results).map((group) => group.length)).toEqual([1, 2, 1])
})
