import type { MrzCells } from './types.ts'

/** The printed cells, as far as the line reaches. */
export function cellsOf(lines: readonly string[], at: MrzCells): string {
  return (lines[at.line - 1] ?? '').slice(at.start, at.end)
}

/** Cells without their trailing fillers. */
export function trimmed(lines: readonly string[], at: MrzCells): string {
  const text = lines[at.line - 1] ?? ''
  let end = Math.min(at.end, text.length)
  while (end > at.start && text.charCodeAt(end - 1) === 60) end--
  return text.slice(at.start, end)
}

/** Numbers and optional data: trailing fillers removed, each inner one a space. */
export function dataText(lines: readonly string[], at: MrzCells): string {
  return spaced(trimmed(lines, at), false)
}

/** Each filler, or each run of fillers, as a space; most texts have one or none. */
export function spaced(text: string, runs: boolean): string {
  const filler = text.indexOf('<')
  if (filler < 0) return text
  if (text.indexOf('<', filler + 1) < 0) return `${text.slice(0, filler)} ${text.slice(filler + 1)}`
  return text.replace(runs ? /<+/g : /</g, ' ')
}
