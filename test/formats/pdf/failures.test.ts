import { readdirSync, readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { codes, ProofingError } from '../../../src/diagnostics/index.ts'
import { type PdfReading, readPdf } from '../../../src/formats/pdf/read.ts'
import { stopReader } from '../../../src/formats/pdf/worker.ts'
import { withLimits } from '../../../src/source/index.ts'
import { labels } from './labels.ts'

const folder = new URL('../../../fixtures/failures/pdf/', import.meta.url)
const control = readFileSync(new URL('../../pip-pdf-layouts/missing-values/input.pdf', folder))

/** What the failing files print: none of it may be in an error. */
const VALUES = ['CCC002251', '17898520056', 'stenbyen', 'PIP1234560125', 'Lagunen', 'Kari']

/** The deadline is not what is tested here: on a loaded machine it would come first. */
const patient = withLimits({ pdfMillis: 60_000 })

afterAll(stopReader)

for (const kind of readdirSync(folder)) {
  const code = `pdf/${kind}`
  const severity = codes[code as keyof typeof codes].severity
  describe(code, () => {
    for (const name of readdirSync(new URL(`${kind}/`, folder))) {
      test(name, async () => {
        const bytes = readFileSync(new URL(`${kind}/${name}/input.pdf`, folder))
        const before = Buffer.from(bytes)
        const outcome = await readPdf(bytes, labels, patient).catch((error: unknown) => error)
        expect(bytes.equals(before)).toBe(true)
        if (severity === 'error') expectRefused(outcome, code)
        else expectWarned(outcome as PdfReading, code)
        const next = await readPdf(control, labels, patient)
        expect(next.nodes.find(({ path }) => path[0] === 'Dokumentnummer')?.value).toBe('CCC002251')
      })
    }
  })
}

function expectRefused(outcome: unknown, code: string): void {
  expect(outcome).toBeInstanceOf(ProofingError)
  const error = outcome as ProofingError
  expect(error.code).toBe(code)
  expect(error.cause).toBeUndefined()
  const told = JSON.stringify(error) + inspect(error, { depth: 9 }).replaceAll(/^\s+at .*$/gm, '')
  for (const value of VALUES) expect(told).not.toContain(value)
}

function expectWarned(reading: PdfReading, code: string): void {
  expect(reading).not.toBeInstanceOf(Error)
  expect([...new Set(reading.diagnostics.map((diagnostic) => diagnostic.code))]).toEqual([code])
  for (const value of VALUES) expect(JSON.stringify(reading.diagnostics)).not.toContain(value)
  const values = () => reading.nodes.map(({ value }) => value)
  const number = reading.nodes.filter(({ path }) => path[0] === 'Dokumentnummer').map(({ value }) => value)
  const holder = reading.nodes.find(({ path }) => path[0] === 'Dokumentinnehaver')?.value
  if (code === 'pdf/label-missing') expect(reading.nodes).toEqual([])
  else expect(holder).toBe('Åsamund Østenbyen')
  if (code === 'pdf/hidden-text') expect(number).toEqual([''])
  if (code === 'pdf/active-content') expect(number).toEqual(['CCC002251'])
  if (code === 'pdf/painted-over')
    expect(reading.nodes.find(({ path }) => path[0] === 'Dokumentnummer')).toMatchObject({
      value: 'CCC002251',
      doubtful: 'painted-over',
    })
  if (code === 'pdf/label-in-value') {
    const read = reading.nodes.filter(({ path }) => path[0] === 'Dokumentnummer')
    expect(read.map(({ value, doubtful }) => [value, doubtful])).toEqual([
      ['CCC999999', 'label-in-value'],
      ['', undefined],
    ])
  }
  if (code === 'pdf/turned-text') expect(JSON.stringify(values())).not.toMatch(/not|ton/)
  if (code === 'pdf/label-twice') expect(number).toEqual(['CCC002251', 'CCC999999'])
}
