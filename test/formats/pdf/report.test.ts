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

describe('labels that their column breaks', () => {
  const place = 'Utleveringssted (enhetsnummer og -navn)'

  test('over two lines, with the value behind the second', () => {
    const broken = page(['Utleveringssted (enhetsnummer', 50, 700], ['og -navn): Lagunen', 50, 688])
    expect(read(broken)).toEqual([`${place} = Lagunen`])
  })

  test('over two lines, with the value beside', () => {
    const broken = page(['Utleveringssted (enhetsnummer', 50, 700], ['og -navn)', 50, 688], ['Lagunen', 250, 700])
    expect(read(broken)).toEqual([`${place} = Lagunen`])
  })

  test('over six lines, and over seven, which is no label any more', () => {
    const lines = (...parts: readonly string[]) =>
      page(...parts.map((part, at) => [part, 50, 700 - at * 12] as const), ['Lagunen', 250, 700])
    expect(read(lines('Utlev', 'eringssted', '(enhets', 'nummer', 'og', '-navn)'))).toEqual([`${place} = Lagunen`])
    expect(read(lines('Utlev', 'eringssted', '(enh', 'ets', 'nummer', 'og', '-navn)'))).toEqual([])
  })

  test('in another size, or in another column, the second line is text', () => {
    expect(read(page(['Utleveringssted (enhetsnummer', 50, 700], ['og -navn): Lagunen', 50, 688, 12]))).toEqual([])
    expect(read(page(['Utleveringssted (enhetsnummer', 50, 700], ['og -navn): Lagunen', 90, 688]))).toEqual([])
  })
})

describe('values that run on', () => {
  test('at the margin, where the next word had no room', () => {
    const running = page(['Kundebehandler: Kari Anne Marie', 50, 700], ['Prøvenes', 50, 688])
    expect(read(running)).toEqual(['Kundebehandler = Kari Anne Marie Prøvenes'])
  })

  test('and not where it had room, or where the label has no colon', () => {
    const room = page(['Kundebehandler: Kari', 50, 700], ['Prøve', 50, 688], ['x'.repeat(60), 50, 640])
    expect(read(room)).toEqual(['Kundebehandler = Kari'])
    const bare = page(['Kundebehandler', 50, 700], ['Kari Anne', 150, 700], ['Prøve', 50, 688])
    expect(read(bare)).toEqual(['Kundebehandler = Kari Anne'])
  })

  test('over lines beside a label at their middle', () => {
    const block = page(
      ['Utført ved', 50, 694],
      ['Lagunen Post', 250, 700],
      ['i Butikk', 250, 688],
      ['Kundebehandler', 50, 660],
      ['Kari', 250, 660],
    )
    expect(read(block)).toContain('Kundebehandler = Kari')
  })

  test('two labels with nothing between them', () => {
    expect(read(page(['Dokumentnummer: Gyldig til: 2030', 50, 700]))).toEqual([
      'Dokumentnummer = ',
      'Gyldig til = 2030',
    ])
  })

  test('letters that are nothing when they are folded', () => {
    expect(read(page(['\u00ad\u200b', 50, 700], ['Dokumentnummer: CCC002251', 50, 680]))).toEqual([
      'Dokumentnummer = CCC002251',
    ])
  })

  test('a blank far from every line opens none', () => {
    expect(read(page([' ', 50, 400], ['Dokumentnummer: CCC002251', 50, 680]))).toEqual(['Dokumentnummer = CCC002251'])
  })

  test('an empty label that stands elsewhere with its value is an echo, and of two empty ones one is kept', () => {
    const echo = page(['Dokumentnummer', 50, 780], ['Dokumentnummer: CCC002251', 50, 600])
    expect(read(echo)).toEqual(['Dokumentnummer = CCC002251'])
    expect(read(page(['Dokumentnummer', 50, 780], ['Dokumentnummer', 50, 600]))).toEqual(['Dokumentnummer = '])
  })

  test('a value that is painted over makes its label doubtful, and no other', () => {
    const marks = page(['Dokumentnummer: CCC002251', 50, 700], ['Gyldig til: 2030', 50, 680])
    const painted = marks.map((glyph) => (glyph.text === '3' ? { ...glyph, blurred: true as const } : glyph))
    expect(readReport([painted], labels).nodes.map(({ doubtful }) => doubtful)).toEqual([undefined, 'painted-over'])
  })
})
