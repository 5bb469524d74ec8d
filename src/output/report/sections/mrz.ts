import { checkDigitCells } from '../../../identifiers/mrz/check-cells.ts'
import { type MrzCells, type ParsedMrz, parseMrz } from '../../../identifiers/mrz/index.ts'
import type { IdentityDocument } from '../../../model/index.ts'
import { type Html, html } from '../html.ts'
import { icon } from '../icon.ts'
import { shown, veiled } from '../shown.ts'
import type { Strings } from '../strings/index.ts'
import { whoLink } from '../value-table.ts'
import type { View } from '../view.ts'

/** A stretch of a line that means one thing: a field, or a check digit. */
interface Segment extends MrzCells {
  readonly key: string
  readonly label: string
  readonly verdict?: 'pass' | 'fail' | 'not_printed'
}

/** So many hues tell fields apart; the letter above does it too. */
const HUES = 7

/** The zone as it is printed, each field with a letter and a colour, each check digit with its verdict; then as a table. */
export function zoneFigure(mrz: NonNullable<IdentityDocument['mrz']>, index: number, view: View): Html {
  const { t } = view
  const zone = parseMrz(mrz.lines ?? mrz.raw)
  const title = html`<h3 id="zone-${index + 1}">${t.section.zone}</h3>
<p class="who-zone">${whoLink(`/documents/${index}/mrz/raw`, view)}</p>`
  if (zone.format === null) return html`${title}<p>${t.word.unreadableZone}</p><pre>${veiled(shown(mrz.raw, t))}</pre>`
  const segments = segmentsOf(zone, t)
  return html`${title}
<p>${t.word.format}: <strong>${zone.format}</strong>. ${
    zone.valid
      ? t.word.valid
      : html`<span class="bad">${t.word.notValid}</span> ${zone.reasons.map((code) => html`<code>${code}</code> `)}`
  }</p>
<div class="zone" role="group" tabindex="0" aria-labelledby="zone-${index + 1}"><div class="lines" aria-hidden="true">
${zone.lines.map((line, at) => lineShown(line, at + 1, segments))}</div></div>
${segmentTable(zone, segments, t)}
${digitTable(zone, t)}`
}

function segmentsOf(zone: ParsedMrz, t: Strings): Segment[] {
  const fields = Object.entries(zone.cells).map(([name, cells]) => ({
    ...cells,
    label: t.zoneField[name as keyof Strings['zoneField']],
  }))
  const digits = Object.entries(checkDigitCells(zone)).flatMap(([name, cells]) => {
    const check = zone.checks[name as keyof ParsedMrz['checks']]
    const label = t.aspect[name as keyof ParsedMrz['checks']]
    return check ? [{ ...cells, label, verdict: check.result }] : []
  })
  const inOrder = [...fields, ...digits].sort((a, b) => a.line - b.line || a.start - b.start)
  let letter = 0
  return inOrder.map((each) => ({
    ...each,
    key: 'verdict' in each ? '' : String.fromCharCode(65 + letter++),
  }))
}

/** Cells that belong to no field stay without a colour. */
function lineShown(line: string, number: number, segments: readonly Segment[]): Html {
  const own = segments.filter((segment) => segment.line === number)
  const pieces: Html[] = []
  let at = 0
  for (const segment of own) {
    if (segment.start < at) continue
    if (segment.start > at) pieces.push(cells(line.slice(at, segment.start), 'filler', ''))
    pieces.push(piece(line, segment))
    at = segment.end
  }
  if (at < line.length) pieces.push(cells(line.slice(at), 'filler', ''))
  return html`<div class="mrz-line">${pieces}</div>\n`
}

function piece(line: string, { start, end, key, verdict }: Segment): Html {
  const text = line.slice(start, end)
  if (verdict) return cells(text, `digit ${verdict}`, icon(verdict === 'pass' ? 'yes' : 'no'))
  return cells(text, `hue-${(key.charCodeAt(0) - 65) % HUES}`, key)
}

function cells(text: string, kind: string, key: Html | string): Html {
  return html`<span class="cells ${kind}"><span class="key">${key}</span>${[...text].map(
    (sign) => html`<span class="cell">${veiled(html`${sign}`)}</span>`,
  )}</span>`
}

function segmentTable(zone: ParsedMrz, segments: readonly Segment[], t: Strings): Html {
  const fields = segments.filter(({ verdict }) => verdict === undefined)
  return html`<table class="zone-fields"><caption class="sr">${t.section.zone}</caption>
<thead><tr><th scope="col">${t.word.key}</th><th scope="col">${t.word.field}</th><th scope="col">${t.word.value}</th></tr></thead>
<tbody>${fields.map(
    ({
      key,
      label,
      line,
      start,
      end,
    }) => html`<tr><td><span class="swatch hue-${(key.charCodeAt(0) - 65) % HUES}">${key}</span></td>
<th scope="row">${label}</th><td class="value">${veiled(html`<code>${zone.lines[line - 1]?.slice(start, end)}</code>`)}</td></tr>\n`,
  )}</tbody></table>`
}

function digitTable({ checks }: ParsedMrz, t: Strings): Html {
  const rows = Object.entries(checks)
  if (rows.length === 0) return html``
  return html`<table class="digits"><caption>${t.checkType.mrz_check_digits}</caption>
<thead><tr><th scope="col">${t.word.check}</th><th scope="col">${t.word.printed}</th><th scope="col">${t.word.computedDigit}</th><th scope="col">${t.word.verdict}</th></tr></thead>
<tbody>${rows.map(
    ([name, { result, printed, computed }]) => html`<tr><th scope="row">${t.aspect[name as keyof typeof checks]}</th>
<td class="figure">${veiled(html`${printed || '–'}`)}</td><td class="figure">${veiled(html`${computed ?? '–'}`)}</td>
<td><span class="result ${result === 'pass' ? 'pass' : 'fail'}">${icon(result === 'pass' ? 'yes' : 'no')} ${t.digit[result]}</span></td></tr>\n`,
  )}</tbody></table>`
}
