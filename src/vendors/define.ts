import type { Signature, Table } from '../mapping/index.ts'
import { lifecycles, type PayloadRole, scopes } from '../model/index.ts'
import type { Payload, PayloadFormat, Vendor } from './vendor.ts'

const WORD = /^[a-z][a-z0-9_-]{0,39}$/
const PAYLOAD_ID = /^[a-z][a-z0-9_-]{0,39}\/[a-z0-9][a-z0-9_-]{0,59}$/
const RESERVED: ReadonlySet<string> = new Set(['archive', 'evidence/file'])
const FORMATS: readonly PayloadFormat[] = ['json', 'xml', 'pdf']
const ROLES: readonly PayloadRole[] = ['result', 'status', 'request', 'aside']

/** Every part of a signature, and whether it asks for something that must be there. */
const SIGNATURE_PARTS: Readonly<Record<keyof Signature, boolean>> = {
  allOf: true,
  anyOf: true,
  atLeast: true,
  word: true,
  noneOf: false,
  only: false,
  notWord: false,
}

/**
 * A vendor, checked: a mistake in a definition is a TypeError when it is loaded, not a wrong result later.
 *
 * @throws {TypeError} that names the payload and what is wrong with it
 */
export function defineVendor(vendor: Vendor): Vendor {
  if (!isObject(vendor)) throw new TypeError('a vendor must be an object')
  const { title, payloads, archive, product } = vendor
  if (typeof title !== 'string' || title === '') throw new TypeError('a vendor needs a title')
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new TypeError(`${title}: ${what}`)
  }
  must(isWordOrNull(vendor.vendor), `vendor must match ${WORD}, or be null`)
  must(isWordOrNull(product), `product must match ${WORD}, or be null`)
  must((vendor.vendor === null) === (product === null), 'vendor and product are both named, or both null')
  must(archive === undefined || PAYLOAD_ID.test(archive), `archive must match ${PAYLOAD_ID}`)
  must(Array.isArray(payloads) && payloads.length > 0, 'payloads must be a list of at least one')
  for (const payload of payloads) checkPayload(payload, vendor)
  refuseClashes([vendor])
  return vendor
}

/** No two payloads or archives have one name. @throws {TypeError} that names the second */
export function refuseClashes(vendors: readonly Vendor[]): void {
  const known = new Set(RESERVED)
  const products = new Set<string | null>()
  for (const { title, product, archive, payloads } of vendors) {
    if (product !== null && products.has(product)) throw new TypeError(`${title}: ${product} is a product already`)
    products.add(product)
    for (const name of [...payloads.map(({ payload }) => payload), ...(archive === undefined ? [] : [archive])]) {
      if (known.has(name)) throw new TypeError(`${title}: ${name} is defined twice`)
      known.add(name)
    }
  }
}

function checkPayload(payload: Payload, vendor: Vendor): void {
  const { payload: id, what, role, format = 'json', signatures, evidence, table, column = 0 } = payload ?? {}
  if (typeof id !== 'string' || !PAYLOAD_ID.test(id))
    throw new TypeError(`${vendor.title}: a payload's name must match ${PAYLOAD_ID}`)
  const must = (holds: boolean, problem: string) => {
    if (!holds) throw new TypeError(`${id}: ${problem}`)
  }
  const { product } = vendor
  must(product === null || id.startsWith(`${product}/`), `its name must begin with ${product}/`)
  must(typeof what === 'string' && what !== '', 'what is missing: what it is, in a sentence')
  must(ROLES.includes(role), `role must be one of ${ROLES.join(', ')}`)
  must(FORMATS.includes(format), `format must be one of ${FORMATS.join(', ')}`)
  must(Array.isArray(signatures) && signatures.length > 0, 'it has no signature')
  for (const signature of signatures) must(...isSignature(signature))
  must(evidence === undefined || typeof evidence.bytes === 'string', 'evidence.bytes must be a name')
  must(role === 'aside' || table !== undefined, 'it has no table')
  if (table) checkTable(table, column, vendor, must)
}

function isSignature(signature: Signature): [holds: boolean, problem: string] {
  const parts = isObject(signature) ? Object.keys(signature) : []
  const unknown = parts.find((part) => !Object.hasOwn(SIGNATURE_PARTS, part))
  if (unknown !== undefined) return [false, `a signature has no part ${unknown}`]
  const demands = parts.some((part) => SIGNATURE_PARTS[part as keyof Signature])
  return [demands, 'a signature must ask for a name: allOf, anyOf, atLeast or word']
}

function checkTable(
  table: Table,
  column: number,
  { vendor, product }: Vendor,
  must: (holds: boolean, problem: string) => void,
): void {
  must(isObject(table) && Array.isArray(table.columns) && isObject(table.shape), 'its table is not made by table()')
  const { columns, shape } = table
  must(
    Number.isInteger(column) && column >= 0 && column < columns.length,
    `column ${column} is not in its table, which has ${columns.length}`,
  )
  const says = { vendor: shape.session.vendor, product: shape.session.product }
  // Sessions are brought together by the product that they name.
  must(isSaid(says.product, product), `its table must say product: says('${product}')`)
  must(isSaid(says.vendor, vendor), `its table must say vendor: says('${vendor}')`)
  const { scope, lifecycle } = shape.session
  must(isWordOf(scopes, scope), `its table must say a scope of ${scopes.join(', ')}`)
  must(isWordOf(lifecycles, lifecycle), `its table must say a lifecycle of ${lifecycles.join(', ')}`)
  const isRule = (rule: unknown) => isObject(rule) && 'read' in rule && typeof rule.read === 'function'
  must(Array.isArray(shape.by) && shape.by.every(isRule), 'by must be a list of rules, each with read(notebook)')
}

/** A word that no schema has would make results that nothing reads back. */
function isWordOf(words: readonly string[], row: { readonly row: string; readonly value?: unknown }): boolean {
  return row.row !== 'says' || words.includes(String(row.value))
}

function isSaid(row: { readonly row: string; readonly value?: unknown }, word: string | null): boolean {
  return row.row === 'says' && row.value === word
}

function isWordOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'string' && WORD.test(value))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
