import type { DiagnosticCode } from '../diagnostics/index.ts'

/** What is known of a documented name. `also`: other spellings that are accepted. */
export interface NameFacts {
  readonly also?: readonly string[]
  /** Inferred from the vendor's other tables, not documented for this payload: the diagnostic that says so. */
  readonly unconfirmed?: DiagnosticCode
}

/** The names of one rendering (a JSON payload, its XML, its PDF), in the vendor's own spelling. */
export interface Documented<Name extends string> {
  readonly names: readonly Name[]
  readonly facts: Readonly<Record<Name, NameFacts>>
  /** The folded forms of a name and of its other spellings. */
  readonly forms: ReadonlyMap<Name, readonly FoldedName[]>
}

export interface FoldedName {
  readonly folded: string
  /** Where a part may end and the next begin: at the dots of the documented name, and nowhere else. */
  readonly joints: ReadonlySet<number>
}

export type NameOf<D> = D extends Documented<infer Name> ? Name : never

export function documented<const Facts extends Record<string, NameFacts>>(
  facts: Facts,
): Documented<keyof Facts & string> {
  const names = Object.keys(facts) as (keyof Facts & string)[]
  const forms = new Map(names.map((name) => [name, [name, ...(facts[name]?.also ?? [])].map(foldName)]))
  return { names, facts, forms }
}

/** Case, dots and hyphens do not count: `nfcData.DocNumber` and `nfcDataDocNumber` are one name. */
export function fold(text: string): string {
  return FOLDED.get(text) ?? (DIVIDED.test(text) ? text.replace(/ > |[.-]/g, '') : text).toLowerCase()
}

/** The parts of the documented names as they are spelled, which is how most payloads have them. */
const FOLDED = new Map<string, string>()

const DIVIDED = /[.>-]/

/** What divides a documented name: a dot between JSON names, ` > ` between a heading and its label. */
const HEADING = /\.| > /

export function foldName(name: string): FoldedName {
  const joints = new Set<number>()
  let length = 0
  for (const part of name.split(HEADING)) {
    if (length > 0) joints.add(length)
    FOLDED.set(part, fold(part))
    length += fold(part).length
  }
  return { folded: fold(name), joints }
}

/**
 * The folded path of a value, and where one name of the path ends and the next begins. None for a path through a name
 * that folds to nothing: `{ "": { approved } }` is not `approved`.
 */
export function foldPath(path: readonly string[]): { folded: string; joints: readonly number[] } | undefined {
  const [only = ''] = path
  if (path.length === 1 && only !== '' && (FOLDED.has(only) || !DIVIDED.test(only)))
    return { folded: fold(only), joints: UNDIVIDED }
  const joints: number[] = []
  let folded = ''
  for (const key of path) {
    for (const part of key.includes('.') ? key.split('.') : [key]) {
      const next = fold(part)
      if (next === '') return undefined
      if (folded !== '') joints.push(folded.length)
      folded += next
    }
  }
  return { folded, joints }
}

const UNDIVIDED: readonly number[] = []

/** Whether a path is the name: the same letters, and divided only where the name may be. */
export function isName(joints: readonly number[], name: FoldedName): boolean {
  for (const joint of joints) if (!name.joints.has(joint)) return false
  return true
}
