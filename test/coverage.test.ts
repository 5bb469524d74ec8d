import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diagnosticCodes, type IdentityProofingResult, normalize, vendors } from '../src/index.ts'
import type { Line } from '../src/mapping/index.ts'
import { vendorCases } from './support/cases.ts'

const results = await Promise.all(
  vendorCases().map(async ({ inputs }) => ({ inputs, result: await normalize(inputs) })),
)

/** Every line of a table, wherever it stands. */
function linesOf(tree: unknown): Line[] {
  if (typeof tree !== 'object' || tree === null) return []
  if ('row' in tree && tree.row === 'line') return [tree as Line]
  return Object.values(tree).flatMap(linesOf)
}

const mapped = vendors.flatMap((vendor) => vendor.payloads.filter(({ table }) => table))

test.each(mapped.map((payload) => [payload.payload, payload] as const))(
  'each row of %s is met by a case',
  (name, payload) => {
    const shape = payload.table?.shape
    const met = new Set(results.flatMap(({ inputs, result }) => namesIn(inputs, result, name)))
    const names = linesOf(shape).flatMap(({ cells }) => cells[payload.column ?? 0] ?? [])
    const facts = payload.table?.columns[payload.column ?? 0]?.facts ?? {}
    const missing = names.filter((each) => ![each, ...(facts[each]?.also ?? [])].some((form) => met.has(fold(form))))
    expect(missing).toEqual([])
  },
)

/** The places of a payload's claims, as far as they name what was read. */
function namesIn(
  inputs: readonly { name: string; content: Uint8Array }[],
  result: IdentityProofingResult,
  payload: string,
): string[] {
  const sources = Object.entries(result.provenance.sources).filter(([, source]) => source.payload === payload)
  return sources.flatMap(([id, { name, mediaType }]) => {
    if (mediaType !== 'application/json') return placesOf(result, id)
    const input = inputs.find((each) => each.name === name)
    return input ? pathsOf(JSON.parse(new TextDecoder().decode(input.content))) : []
  })
}

function placesOf(result: IdentityProofingResult, source: string): string[] {
  const told = [...Object.values(result.provenance.claims).flat(), ...result.diagnostics].filter(
    (one) => one.source === source,
  )
  return told.flatMap(({ at }) => {
    if (!at || 'pointer' in at) return []
    if ('page' in at)
      return [fold(at.label), `automatiske kontroller${fold(at.label)}`, `manuelle kontroller${fold(at.label)}`]
    return [
      fold(
        /'([^']+)'[^']*$/.exec(at.xpath)?.[1] ??
          at.xpath
            .split('/')
            .at(-1)
            ?.replace(/\[\d+\]$/, '') ??
          '',
      ),
    ]
  })
}

function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [fold(path)]
  const inner = Object.entries(value).flatMap(([key, member]) =>
    pathsOf(member, Array.isArray(value) ? path : `${path}${key}`),
  )
  return [fold(path), ...inner]
}

function fold(name: string): string {
  return name.replace(/ > |[.-]/g, '').toLowerCase()
}

// Shown by a test of its own: a file system, an object that is no JSON, a fault of ours.
const ELSEWHERE = new Set([
  'input/too-large',
  'input/unreadable',
  'input/not-a-regular-file',
  'internal/unexpected',
  'case/limit',
  'pdf/timeout',
  'worker/crash',
  'worker/memory',
])

test('every diagnostic code has a failing fixture', () => {
  const root = join(import.meta.dirname, '..', 'fixtures', 'failures')
  const folders = readdirSync(root).flatMap((area) => readdirSync(join(root, area)).map((wrong) => `${area}/${wrong}`))
  const shown = new Set([...folders, ...results.flatMap(({ result }) => result.diagnostics.map(({ code }) => code))])
  expect(Object.keys(diagnosticCodes).filter((code) => !shown.has(code) && !ELSEWHERE.has(code))).toEqual([])
})

test('there are at least 45 cases, and each has a claim', () => {
  expect(vendorCases().length).toBeGreaterThanOrEqual(45)
  expect(vendorCases().filter(({ claim }) => !claim)).toEqual([])
})
