import { type FieldSpec, specOf, toTokens } from '../../model/index.ts'

/** What stands at a pointer into the result, in the words of the registry of fields. */
export interface FieldAt {
  readonly part: string
  readonly field: string
  /** From 0, where the thing is one of several. */
  readonly index?: number
}

const PARTS: Readonly<Record<string, string>> = {
  documents: 'document',
  sessions: 'session',
  checks: 'check',
  attachments: 'attachment',
}

const LISTS: Readonly<Record<string, string>> = {
  nationalIdentifiers: 'nationalIdentifier',
  nationalities: 'nationality',
  subjectIds: 'subjectId',
  externalIds: 'externalId',
  'decision/reasons': 'reason',
}

/** `/subject/nationalIdentifiers/0/value` → part `nationalIdentifier`, field `value`, index 0. */
export function fieldAt(pointer: string): FieldAt {
  const [root = '', ...rest] = toTokens(pointer)
  const inside = root === 'subject' ? rest : rest.slice(1)
  const list = inside.findIndex((token) => /^\d+$/.test(token))
  const name = list < 0 ? undefined : LISTS[inside.slice(0, list).join('/')]
  if (name) return { part: name, field: inside.slice(list + 1).join('/'), index: Number(inside[list]) }
  if (root === 'subject') return { part: 'subject', field: inside.join('/') }
  return { part: PARTS[root] ?? root, field: inside.join('/'), index: Number(rest[0]) }
}

export function specAt({ part, field }: FieldAt): FieldSpec {
  return specOf(part, part === 'externalId' || part === 'subjectId' ? 'value' : field)
}

/** Ids of sessions are operational, and among them is the code by which anybody can ask for the case. */
const IDS: ReadonlySet<string> = new Set(['externalId', 'subjectId'])

/** What a source wrote, where no word of ours was found for it: anybody may have written anything there. */
const AS_WRITTEN: ReadonlySet<string> = new Set(['typeRaw', 'statusRaw'])

/** Whether the veil covers what stands there: all but what is kept everywhere. */
export function isPersonal(at: FieldAt): boolean {
  return IDS.has(at.part) || AS_WRITTEN.has(at.field) || specAt(at).privacy !== 'operational'
}
