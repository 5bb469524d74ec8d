import { visible } from '../diagnostics/index.ts'
import type { MrzCheckName, MrzDate, MrzFieldName, ParsedMrz } from '../identifiers/mrz/index.ts'
import { paint } from './paint.ts'
import { columns } from './table.ts'

// biome-ignore format: columns
const NAMES: Readonly<Record<MrzFieldName, string>> = {
  documentCode:       'document code',
  issuingState:       'issuing state',
  nationality:        'nationality',
  documentNumber:     'document number',
  surname:            'surname',
  givenNames:         'given names',
  birthDate:          'date of birth',
  sex:                'sex',
  expirationDate:     'date of expiry',
  personalNumber:     'personal number',
  optionalData1:      'optional data 1',
  optionalData2:      'optional data 2',
  administrativeCode: 'administrative code',
  issueYearMonth:     'year and month of issue',
  languageCode:       'language code',
}

// biome-ignore format: columns
const VERDICTS = {
  pass:        { mark: '✓', style: 'green',  word: 'agrees' },
  fail:        { mark: '✗', style: 'red',    word: 'does not agree' },
  not_printed: { mark: '✗', style: 'yellow', word: 'is not printed' },
} as const

/** A zone for people: its lines with a letter under each cell of a field, the fields, and each check digit's verdict. */
export function drawMrz(zone: ParsedMrz): string[] {
  const { valid, checksValid, format, lines, reasons, problems, normalized, repaired } = zone
  const digits =
    Object.keys(zone.checks).length === 0
      ? 'it has no check digits'
      : checksValid
        ? 'every printed check digit agrees'
        : 'not every check digit agrees'
  const verdict = paint(valid ? 'green' : 'red', valid ? 'valid' : 'not valid')
  return [
    `${format ?? 'no known format'}: ${verdict}; ${digits}`,
    '',
    ...lines.flatMap((line, index) => [`  ${visible(line)}`, paint('cyan', `  ${markers(zone, index + 1)}`.trimEnd())]),
    ...table(fieldRows(zone)),
    ...table(checkRows(zone)),
    ...notes('why', reasons),
    ...notes('noticed', problems),
    ...notes('read after', normalized),
    ...notes(
      'read otherwise than printed',
      repaired.map(({ line, start, from, to }) => `${from} as ${to} in line ${line}, cell ${start + 1}`),
    ),
  ]
}

function table(rows: readonly string[][]): string[] {
  return rows.length === 0 ? [] : ['', ...columns(rows).map((line) => `  ${line}`)]
}

type Field = readonly [MrzFieldName, { line: number; start: number; end: number }]

/** The printed fields by their place, each with its letter. */
function lettered({ cells }: ParsedMrz): { letter: string; field: Field }[] {
  const fields = Object.entries(cells) as unknown as Field[]
  return fields
    .sort(([, one], [, other]) => one.line - other.line || one.start - other.start)
    .map((field, index) => ({ letter: String.fromCharCode(97 + index), field }))
}

function markers(zone: ParsedMrz, line: number): string {
  const row = Array.from({ length: zone.lines[line - 1]?.length ?? 0 }, () => ' ')
  for (const { letter, field } of lettered(zone)) {
    const [, cells] = field
    if (cells.line === line) row.fill(letter, cells.start, cells.end)
  }
  return row.join('')
}

function fieldRows(zone: ParsedMrz): string[][] {
  return lettered(zone).map(({ letter, field: [name, { line, start, end }] }) => {
    const at = `line ${line}, ${end - start === 1 ? `cell ${end}` : `cells ${start + 1}-${end}`}`
    return [letter, NAMES[name], at, fieldText(zone.fields[name])]
  })
}

function fieldText(value: string | MrzDate | undefined): string {
  if (typeof value !== 'object') return visible(value ?? '')
  const { raw, kind, date } = value
  return `${visible(raw)}${date ? ` = ${date}` : ''}${kind === 'complete' ? '' : ` (${kind})`}`
}

function checkRows({ checks }: ParsedMrz): string[][] {
  return Object.entries(checks).map(([name, { result, printed, computed, variant }]) => {
    const { mark, style, word } = VERDICTS[result]
    const of = name === 'composite' ? 'composite' : NAMES[name as Exclude<MrzCheckName, 'composite'>]
    const told = `printed ${visible(printed) || 'nothing'}, computed ${computed ?? 'nothing'}`
    return [`${mark} check digit`, of, paint(style, word), variant ? `${told}, ${variant}` : told]
  })
}

function notes(title: string, codes: readonly string[]): string[] {
  return codes.length === 0 ? [] : ['', `  ${title}: ${codes.map(visible).join(', ')}`]
}
