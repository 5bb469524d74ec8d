import { codes, type Diagnostic, type DiagnosticCode } from '../../diagnostics/index.ts'
import type { Conflict } from '../../model/index.ts'
import { knownWord, type Redaction, type Vocabulary } from './context.ts'
import { isFieldPointer, redactPlace } from './places.ts'
import { renameClaim, type SourceNames } from './provenance.ts'

/** Arguments that are numbers by what they say: places, counts and limits. */
const NUMBERS: ReadonlySet<string> = new Set([
  'length',
  'count',
  'page',
  'pages',
  'characters',
  'line',
  'column',
  'offset',
  'max',
  'size',
  'more',
])

/** Arguments that are words of ours, or several of them. */
const WORDS: ReadonlySet<string> = new Set([
  'digit',
  'problems',
  'reasons',
  'series',
  'found',
  'expected',
  'limit',
  'payload',
  'profile',
  'version',
])

/** Code, severity, place and what of the arguments is nobody's. */
export function redactDiagnostic(told: Diagnostic, vocabulary: Vocabulary, names?: SourceNames): Diagnostic {
  const { code, severity, source, at, path, args } = told
  const from = source === undefined ? undefined : names?.get(source)?.id
  const place = at && redactPlace(at, vocabulary, true)
  const left = Object.entries(args ?? {}).filter(([name, value]) => isNobodys(name, value, vocabulary))
  return {
    code: Object.hasOwn(codes, code) ? (code as DiagnosticCode) : 'unknown',
    severity,
    ...(from === undefined ? {} : { source: from }),
    ...(place ? { at: place } : {}),
    ...(path !== undefined && isFieldPointer(path) ? { path } : {}),
    ...(left.length > 0 ? { args: Object.fromEntries(left) } : {}),
  }
}

function isNobodys(name: string, value: string | number, vocabulary: Vocabulary): boolean {
  if (typeof value === 'number') return NUMBERS.has(name) && Number.isFinite(value)
  return WORDS.has(name) && value.split(', ').every((word) => knownWord(word, vocabulary) !== undefined)
}

export function redactConflict(conflict: Conflict, names: SourceNames, redaction: Redaction): Conflict {
  const { selected, path, rule } = conflict
  const { id, code, kind, severity, claims, status, independence } = conflict
  return {
    id,
    code,
    path: isFieldPointer(path) ? path : '',
    kind,
    severity,
    claims: claims.flatMap((claim) => renameClaim(claim, names) ?? []),
    selected: (selected !== null && renameClaim(selected, names)) || null,
    rule: knownWord(rule, redaction) ?? null,
    status,
    independence,
  }
}
