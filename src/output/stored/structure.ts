import { identityProofingResultSchema, jsonSchema } from '../../schema/index.ts'

/** What is wrong with the structure, and where: `problem` is a word of the validator, never a value. */
export interface StructureProblem {
  readonly path: readonly (string | number)[]
  readonly problem: string
}

interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly errors?: readonly (readonly Issue[])[]
  readonly keys?: readonly string[]
}

/**
 * What the schema has against a result. Of a later minor version members that are not known yet are nothing wrong, nor
 * is its version, nor a row of the table of conflicts that was added.
 */
export function structureProblems(value: unknown, isLater: boolean): StructureProblem[] {
  const { error } = identityProofingResultSchema.safeParse(value)
  const issues = (error?.issues ?? []) as readonly Issue[]
  return issues
    .filter((issue) => !isKeyOfRecord(issue) && !(isLater && isAddition(issue)))
    .map(({ code, path }) => ({ path: path.filter((key) => typeof key !== 'symbol'), problem: code }))
}

/** A line that `provenid normalize --out` wrote begins with what its input was. */
const RECORD_KEYS: ReadonlySet<string> = new Set(['input', 'line', 'digest'])

function isKeyOfRecord({ code, path, keys = [] }: Issue): boolean {
  return code === 'unrecognized_keys' && path.length === 0 && keys.every((key) => RECORD_KEYS.has(key))
}

function isAddition({ code, path, errors }: Issue): boolean {
  if (code === 'unrecognized_keys') return true
  if (code === 'invalid_union') return errors?.some((branch) => branch.every(isAddition)) ?? false
  const [first, , third] = path
  return (
    code === 'invalid_value' &&
    ((first === 'schemaVersion' && path.length === 1) || (first === 'conflicts' && third === 'code'))
  )
}

/** The names of all members that a result can have: none of them is the data's. */
export function memberNames(): ReadonlySet<string> {
  const names = new Set<string>()
  const open: unknown[] = [jsonSchema]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    const { properties } = next as { properties?: object }
    for (const name of Object.keys(properties ?? {})) names.add(name)
    open.push(...Object.values(next))
  }
  return names
}
