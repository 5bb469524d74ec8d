/** One reference token of an RFC 6901 JSON Pointer, escaped. */
export function escapeToken(token: string | number): string {
  if (typeof token === 'number') return String(token)
  return ESCAPED.test(token) ? token.replace(/~/g, '~0').replace(/\//g, '~1') : token
}

const ESCAPED = /[~/]/

export function toPointer(tokens: readonly (string | number)[]): string {
  let pointer = ''
  for (const token of tokens) pointer += `/${escapeToken(token)}`
  return pointer
}

export function toTokens(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replace(/~1/g, '/').replace(/~0/g, '~'))
}

/** The value at a pointer, by own properties only; `undefined` where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root
  for (const token of toTokens(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined
    value = (value as Record<string, unknown>)[token]
  }
  return value
}
