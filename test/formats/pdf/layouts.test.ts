import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/formats/pdf/read.ts'
import { stopReader } from '../../../src/formats/pdf/worker.ts'
import { defaultLimits, type SourceNode } from '../../../src/source/index.ts'
import { labels } from './labels.ts'

const folder = new URL('../../../fixtures/pip-pdf-layouts/', import.meta.url)

/** Layouts with words on their side, which are told. */
const TURNED = new Set(['embedded-font'])

interface Expected {
  label: string
  section?: string
  value: string
  page: number
}

afterAll(stopReader)

describe('every layout says what its case says', () => {
  for (const name of readdirSync(folder)) {
    test(name, async () => {
      const { bytes, expected } = fixture(name)
      const reading = await readPdf(bytes, labels, defaultLimits)
      const found = reading.nodes.map(toExpected)
      expect(sorted(found)).toEqual(sorted(expected))
      expect(reading.diagnostics.map(({ code }) => code)).toEqual(TURNED.has(name) ? ['pdf/turned-text'] : [])
      expect(reading.pages).toBe(Math.max(...expected.map(({ page }) => page)))
    })
  }
})

function fixture(name: string): { bytes: Uint8Array; expected: Expected[] } {
  const bytes = readFileSync(new URL(`${name}/input.pdf`, folder))
  return { bytes, expected: JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) }
}

function toExpected({ path, at, value }: SourceNode): Expected {
  const { page, label } = at as { page: number; label: string }
  return { label, ...(path.length > 1 ? { section: path[0]! } : {}), value: String(value), page }
}

function sorted(list: Expected[]): string[] {
  return list.map((row) => `${row.page} ${row.section ?? ''} > ${row.label} = ${comparable(row)}`).sort()
}

/** A cell may break a zone anywhere; the break shows as a space, as between any two lines. */
function comparable({ label, value }: Expected): string {
  return label === 'MRZ-kode' ? value.replaceAll(' ', '') : value
}
