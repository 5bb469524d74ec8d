import { codes, isDiagnosticCode } from './codes/index.ts'
import type { Diagnostic, Place } from './diagnostic.ts'
import { maskedPlace } from './mask.ts'
import { printable } from './printable.ts'

type Told = Pick<Diagnostic, 'code' | 'args'>

/** One sentence for people: what is wrong, with the arguments filled in. */
export function sentenceOf(told: Told): string {
  return isDiagnosticCode(told.code) ? filled(codes[told.code].sentence, told) : printable(told.code)
}

/** One sentence for people: what to do about it. */
export function remedyOf(told: Told): string {
  return isDiagnosticCode(told.code) ? filled(codes[told.code].remedy, told) : 'Nothing is known of this code.'
}

function filled(sentence: string, { args = {} }: Told): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => told(args[name] ?? '?'))
}

/** A size, a limit or an offset is not masked: it has fewer digits than a person's number. */
const NUMBERS_BELOW = 1e9

function told(argument: string | number): string {
  return typeof argument === 'number' && argument < NUMBERS_BELOW ? String(argument) : printable(String(argument))
}

/** `warning value/ambiguous-date at /nfcData/ValidUntil: …` */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const where = diagnostic.at ? ` at ${printable(toldPlace(diagnostic.at))}` : ''
  return `${diagnostic.severity} ${diagnostic.code}${where}: ${sentenceOf(diagnostic)}`
}

/** A place as messages tell it, without what keys may say of a person. */
export function toldPlace(place: Place): string {
  return placeText(maskedPlace(place))
}

/** A place as text: a JSON Pointer, an XPath, or `page 2, "Dokumentnummer"`, with the line and the cells in its value. */
export function placeText(place: Place): string {
  const cells = place.start === undefined ? '' : ` cells ${place.start}-${place.end}`
  const line = place.line === undefined ? '' : ` line ${place.line}`
  if ('pointer' in place) return `${place.pointer || '(whole)'}${line}${cells}`
  if ('xpath' in place) return `${place.xpath}${line}${cells}`
  return `page ${place.page}, "${place.label}"${line}${cells}`
}
