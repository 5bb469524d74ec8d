import { describe, expect, test } from 'vitest'
import type { PlacedGlyph } from '../../../src/formats/pdf/glyph.ts'
import { readReport } from '../../../src/formats/pdf/report.ts'
import { labels } from './labels.ts'

/** Text at a place: x, the baseline, and the font size; each letter is half as wide as the font is high. */
type Mark = readonly [text: string, x: number, y: number, em?: number, font?: string]

function page(...marks: readonly Mark[]): PlacedGlyph[] {
  return marks.flatMap(([text, x, y, em = 10, font = 'f'], order) =>
    [...text].map((letter, index) => {
      const x0 = x + (index * em) / 2
      return { text: letter, x0, x1: x0 + em / 2, y, em, font, colour: '#000000', order, hidden: undefined }
    }),
  )
}

function read(...pages: readonly PlacedGlyph[][]): string[] {
  return readReport(pages, labels).nodes.map(({ path, value }) => `${path.join(' > ')} = ${value}`)
}

describe('labels and values', () => {
  test('two labels with colons on one line', () => {
    const line = page(['Dokumentnummer: CCC002251 Gyldig til: 2030', 50, 700])
    expect(read(line)).toEqual(['Dokumentnummer = CCC002251', 'Gyldig til = 2030'])
  })

  test('two labels without colons on one line, told by their font', () => {
    const line = page(
      ['Dokumentnummer', 50, 700, 10, 'bold'],
      ['CCC002251', 125, 700],
      ['Gyldig til', 175, 700, 10, 'bold'],
      ['2030', 230, 700],
    )
    expect(read(line)).toEqual(['Dokumentnummer = CCC002251', 'Gyldig til = 2030'])
  })

  test('a label inside a value is text', () => {
    expect(read(page(['Kundebehandler: Kari ID-kontroll Prøve', 50, 700]))).toEqual([
      'Kundebehandler = Kari ID-kontroll Prøve',
    ])
  })

  test('a longer word that begins like a label is no label', () => {
    expect(read(page(['Dokumentnummeret CCC002251', 50, 700]))).toEqual([])
  })

  test('the longest label wins, and a title in large letters is none', () => {
    const title = page(
      ['ID-kontroll', 50, 780, 20],
      ['ID-kontroll bestillingsnummer', 50, 700],
      ['PIP1234560125', 250, 700],
      ['ID-kontroll', 50, 680],
      ['Godkjent', 250, 680],
    )
    expect(read(title)).toEqual(['ID-kontroll bestillingsnummer = PIP1234560125', 'ID-kontroll = Godkjent'])
  })

  test('a label twice gives both values and says so', () => {
    const both = page(['Gyldig til: 2030', 50, 700], ['Gyldig til: 2031', 50, 600])
    const report = readReport([both], labels)
    expect(report.nodes.map(({ value }) => value)).toEqual(['2030', '2031'])
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['pdf/label-twice'])
  })

  test('an accent written as two letters, a ligature, and a dash of another kind', () => {
    const odd = page(['ID\u2010kontroll: Godkjent', 50, 700], ['Dokumentinnehaver: A\u030asamund Sto\ufb02', 50, 680])
    expect(read(odd)).toEqual(['ID-kontroll = Godkjent', 'Dokumentinnehaver = Åsamund Stofl'])
  })

  test('a section goes on over the page, and a label under no heading has none', () => {
    const first = page(['Ansiktssammenligning: False', 50, 700], ['Manuelle kontroller', 50, 100])
    const second = page(['Ansiktssammenligning: True', 50, 780])
    expect(read(first, second)).toEqual([
      'Ansiktssammenligning = False',
      'Manuelle kontroller > Ansiktssammenligning = True',
    ])
  })

  test('bold letters made by painting twice are read once', () => {
    const bold = page(['Dokumentnummer: CCC002251', 50, 700], ['Dokumentnummer: CCC002251', 50.3, 700])
    expect(read(bold)).toEqual(['Dokumentnummer = CCC002251'])
  })

  test('text that belongs to no label is counted', () => {
    const report = readReport([page(['Dokumentnummer: CCC002251', 50, 700], ['Side 1 av 1', 50, 40])], labels)
    expect(report.unclaimed).toBe(1)
  })
})
