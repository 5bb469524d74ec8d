import { alpha2Of } from '../../identifiers/countries/index.ts'
import { type Agreement, type Claim, type Score, toTokens, valueAt } from '../../model/index.ts'
import { type FieldAt, fieldAt, isPersonal, specAt } from './field-of.ts'
import { type Html, html } from './html.ts'
import { shown, veiled } from './shown.ts'
import { type Strings, wordOf } from './strings/index.ts'
import type { View } from './view.ts'

/** The name of the field at a pointer, in the language of the report. */
export function labelOf(pointer: string, { t, result }: View): string {
  const at = fieldAt(pointer)
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = t.fields
  const own = labels[at.part]
  const label = own && Object.hasOwn(own, at.field) ? own[at.field] : undefined
  const tokens = toTokens(pointer)
  const thing = valueAt(result, `/${tokens.slice(0, at.part === 'subject' ? 1 : -1).join('/')}`)
  if (at.part === 'nationalIdentifier') return wordOf(t.identifierType, wordIn(thing, 'type') ?? '') || (label ?? '')
  if (at.part === 'externalId') return wordOf(t.idType, wordIn(thing, 'type') ?? '') || (label ?? '')
  if (at.part === 'check') {
    const type = wordIn(valueAt(result, `/checks/${at.index}`), 'type')
    return `${type ? wordOf(t.checkType, type) : ''}: ${label ?? at.field}`
  }
  return label ?? (at.field || pointer)
}

/** As `labelOf`, with the thing it is of, where there are several. */
export function fullLabelOf(pointer: string, view: View): string {
  const { part, index = 0 } = fieldAt(pointer)
  const { t, result } = view
  const label = labelOf(pointer, view)
  if (part === 'document' && result.documents.length > 1) return `${t.number(index + 1, t.section.document)}: ${label}`
  const [root, session] = toTokens(pointer)
  if (root === 'sessions' && result.sessions.length > 1)
    return `${t.number(Number(session) + 1, t.word.session)}: ${label}`
  return label
}

function wordIn(thing: unknown, key: string): string | undefined {
  if (typeof thing !== 'object' || thing === null || !Object.hasOwn(thing, key)) return undefined
  const word = (thing as Record<string, unknown>)[key]
  return typeof word === 'string' ? word : undefined
}

/** A value of the field at a pointer as it is read: a word of a vocabulary in the report's language, a country with its name. */
export function valueShown(value: unknown, pointer: string, { t, lang }: View): Html {
  const at = fieldAt(pointer)
  const content = worded(value, at, t, lang) ?? shown(textOf(value), t)
  return isPersonal(at) || isForeign(value, at, t) ? veiled(content) : content
}

/** A word outside the vocabulary of its field is as somebody wrote it. */
function isForeign(value: unknown, at: FieldAt, t: Strings): boolean {
  const words = vocabularyOf(at, t)
  return words !== undefined && typeof value === 'string' && !Object.hasOwn(words, value)
}

/** What the source wrote, letter for letter, texts in quotes: veiled, for a value of any field may be read from anything. */
export function rawShown(raw: unknown, { t }: View): Html {
  return veiled(html`<code>${shown(JSON.stringify(raw) ?? t.word.nothing, t)}</code>`)
}

/** Agreements of a claim that says something else than the result: without its value, nothing tells what. */
const OTHERWISE: ReadonlySet<Agreement> = new Set<Agreement>(['compatible', 'conflict', 'unusable'])

/** What a claim says: of the winner, and of those that say the same, the value itself. */
export function saidBy({ agreement, value }: Claim, pointer: string, { result }: View): unknown {
  if (value !== undefined || OTHERWISE.has(agreement)) return value
  return valueAt(result, pointer)
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return JSON.stringify(value) ?? ''
}

function worded(value: unknown, at: FieldAt, t: Strings, lang: string): Html | undefined {
  if (typeof value === 'boolean') return html`${value ? t.word.yes : t.word.no}`
  const { kind } = specAt(at)
  if (kind === 'score') return scoreShown(value)
  if (kind === 'zone' || kind === 'list') return zoneShown(value, t)
  if (typeof value !== 'string') return undefined
  const words = vocabularyOf(at, t)
  if (words && Object.hasOwn(words, value)) return html`${words[value]}`
  return kind === 'country' ? countryShown(value, t, lang) : undefined
}

function vocabularyOf({ part, field }: FieldAt, t: Strings): Readonly<Record<string, string>> | undefined {
  // biome-ignore format: one a line
  const vocabularies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'subject/sex':                t.sex,
    'document/type':              t.documentType,
    'session/scope':              t.scope,
    'session/method':             t.method,
    'session/lifecycle':          t.lifecycle,
    'session/decision/outcome':   t.outcome,
    'session/decision/scope':     t.scope,
    'session/decision/decidedBy': t.decidedBy,
    'check/result':               t.checkResult,
  }
  return vocabularies[`${part}/${field}`]
}

function countryShown(code: string, t: Strings, lang: string): Html {
  const alpha2 = alpha2Of(code)
  const name = alpha2 ? new Intl.DisplayNames([lang], { type: 'region' }).of(alpha2) : undefined
  return html`${shown(code, t)}${name && name !== alpha2 ? html` <span class="dim">${name}</span>` : ''}`
}

/** A zone, or its lines: letter for letter, a line a line. */
function zoneShown(value: unknown, t: Strings): Html | undefined {
  const lines: readonly unknown[] = Array.isArray(value) ? value : String(value).split('\n')
  return html`${lines.map((line) => html`<code class="line">${shown(String(line), t)}</code>`)}`
}

function scoreShown(value: unknown): Html | undefined {
  const { value: number, scale } = (value ?? {}) as Partial<Score>
  if (typeof number !== 'number' || !Array.isArray(scale)) return undefined
  return html`<span class="figure">${number} <span class="dim">(${scale[0]}–${scale[1]})</span></span>`
}
