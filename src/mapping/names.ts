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
  /** Where a part may end and the next begin: at dots and at the humps of camelCase. */
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
  return text.replace(/[.-]/g, '').toLowerCase()
}

function foldName(name: string): FoldedName {
  const joints = new Set<number>()
  let length = 0
  for (const part of name.split('.')) {
    if (length > 0) joints.add(length)
    for (const hump of part.replace(/-/g, '').matchAll(/(?<=[a-z\d])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g)) {
      joints.add(length + hump.index)
    }
    length += fold(part).length
  }
  return { folded: fold(name), joints }
}

/** The folded path of a value, and where one name of the path ends and the next begins. */
export function foldPath(path: readonly string[]): { folded: string; joints: readonly number[] } {
  const joints: number[] = []
  let folded = ''
  for (const key of path) {
    for (const part of key.split('.')) {
      if (folded !== '') joints.push(folded.length)
      folded += fold(part)
    }
  }
  return { folded, joints }
}
