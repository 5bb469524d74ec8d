import { createHash } from 'node:crypto'
import { isValidNorwegianId } from '../../identifiers/norway/index.ts'

/**
 * One input, as a job names it. Never its bytes: `name` is where it lies under a root that the worker knows, with `/`
 * between folders; `digest` is the SHA-256 of its bytes, hexadecimal.
 */
export interface InputReference {
  readonly name: string
  readonly digest: string
}

const MAX_NAME = 1024

/** What a name must not be; undefined where nothing is wrong. Names are kept in Redis or PostgreSQL, and shown there. */
export function problemOfName(name: unknown): string | undefined {
  if (typeof name !== 'string' || name === '' || name.length > MAX_NAME) return 'is no text of 1 to 1024 characters'
  if (name.includes('\0')) return 'holds NUL'
  if (name.split('/').some((part) => part === '' || part === '.' || part === '..'))
    return 'is no path relative to the root'
  return holdsPerson(name) ? 'holds a national identity number or an e-mail address' : undefined
}

/** Digits of a UUID or of a digest are nobody's number. */
const RANDOM = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{16,}/gi
const ELEVEN = /(?<!\d)\d{6}[ _.-]?\d{5}(?!\d)/g
const EMAIL = /[^\s/@]@[^\s/@]+\.[^\s/@]/

function holdsPerson(name: string): boolean {
  if (EMAIL.test(name)) return true
  const found = name.replace(RANDOM, '#').match(ELEVEN) ?? []
  return found.some((digits) => isValidNorwegianId(digits.replace(/\D/g, '')))
}

/** @throws {TypeError} telling which one by its place, never by its name */
export function checkReference({ name, digest }: InputReference, index: number): void {
  const problem = problemOfName(name)
  if (problem) throw new TypeError(`references[${index}].name ${problem}`)
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new TypeError(`references[${index}].digest is no SHA-256 in small hex`)
}

/** What a record is kept under: 64 hexadecimal digits, the same for the same name and bytes. */
export function keyOf({ name, digest }: InputReference): string {
  return digestOf([name, digest])
}

/** The id of a job: the same references give the same job, however often they are added. */
export function chunkId(references: readonly InputReference[]): string {
  return `c-${digestOf(references.map(({ name, digest }) => [name, digest]))}`
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
