import { visible } from '../diagnostics/index.ts'
import { escapeToken, type IdentityProofingResult } from '../model/index.ts'
import { explain } from '../resolve/index.ts'

/** One place where what came is not what is expected. A side that has nothing there is left out. */
export interface Difference {
  /** JSON Pointer into the result, or into the error record. */
  readonly pointer: string
  readonly expected?: unknown
  readonly got?: unknown
  /** Where what came is from, a line a claim: who said it, where in the input, and by which rule. */
  readonly origin?: readonly string[]
}

/** Every place where two JSON values differ, in the order of the first. The order of an object's keys is no difference. */
export function differences(expected: unknown, got: unknown, pointer = ''): Difference[] {
  if (Object.is(expected, got)) return []
  if (!isTree(expected) || !isTree(got) || Array.isArray(expected) !== Array.isArray(got))
    return [{ pointer, ...sideOf('expected', expected), ...sideOf('got', got) }]
  const keys = new Set([...Object.keys(expected), ...Object.keys(got)])
  return [...keys].flatMap((key) => differences(own(expected, key), own(got, key), `${pointer}/${escapeToken(key)}`))
}

/** The differences, those of the values before those of their provenance, each with its origin. */
export function withOrigins(found: readonly Difference[], result: IdentityProofingResult): Difference[] {
  const told = found.map((each) => {
    const origin = originOf(result, each.pointer)
    return origin ? { ...each, origin } : each
  })
  return [...told.filter(({ pointer }) => !isAside(pointer)), ...told.filter(({ pointer }) => isAside(pointer))]
}

/** What is told of values, and not itself a value. */
const ASIDE = /^\/(?:provenance|diagnostics|extensions|schemaVersion|id)(?:\/|$)/

/** What has claims. */
const CLAIMED = /^\/(?:decision|subject|documents|sessions|checks|attachments)\//

function isAside(pointer: string): boolean {
  return ASIDE.test(pointer)
}

const LONGEST_STORY = 6

function originOf(result: IdentityProofingResult, pointer: string): readonly string[] | undefined {
  if (!CLAIMED.test(pointer)) return undefined
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    if (!Object.hasOwn(result.provenance.claims, path) && path !== '/decision') continue
    const [, ...lines] = explain(result, path).split('\n')
    return lines.slice(0, LONGEST_STORY).map((line) => withNames(line.trim(), result))
  }
  return [withNames(explain(result, pointer), result)]
}

/** A story names sources by their digests; whoever wrote the case knows them by the names of its files. */
function withNames(line: string, { provenance }: IdentityProofingResult): string {
  return Object.entries(provenance.sources).reduce(
    (told, [id, { name }]) => (name === undefined ? told : told.replaceAll(`${id} at`, `${visible(name)} at`)),
    line,
  )
}

const MOST = 20
const LONGEST = 200

/** Differences for people, safe for a terminal. The values are quoted: they are those of the cases. */
export function formatDifferences(found: readonly Difference[]): string {
  const lines = found.slice(0, MOST).flatMap((each) => [
    `  ${visible(each.pointer) || '(whole)'}`,
    `    expected  ${quoted('expected' in each, each.expected)}`,
    `    got       ${quoted('got' in each, each.got)}`,
    // explain() has made its own text visible.
    ...(each.origin ?? []).map((line, index) => `    ${index === 0 ? 'from      ' : '          '}${line}`),
  ])
  const more = found.length - MOST
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n')
}

function quoted(isThere: boolean, value: unknown): string {
  if (!isThere) return '(nothing)'
  const text = visible(JSON.stringify(value))
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text
}

type Tree = Readonly<Record<string, unknown>>

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}

function own(tree: Tree, key: string): unknown {
  return Object.hasOwn(tree, key) ? tree[key] : undefined
}

/** JSON has no undefined: what is undefined is not there. */
function sideOf(side: 'expected' | 'got', value: unknown): Partial<Difference> {
  return value === undefined ? {} : { [side]: value }
}
