import { refuse } from '../diagnostics/index.ts'

/** Whether it is an object that JSON.parse could have made: no Map, Date, class instance or function. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === (Array.isArray(value) ? Array.prototype : Object.prototype) || prototype === null
}

/** The object as JSON text. What JSON.stringify would change in silence is refused: NaN to null, a Map to {}. */
export function plainToJson(object: object): string {
  checkPlain(object)
  try {
    return JSON.stringify(object)
  } catch {
    return unreadable('the object cannot be written as JSON')
  }
}

// Not by recursion: depth is the caller's. A cycle ends here, and is found by JSON.stringify.
function checkPlain(root: object): void {
  const seen = new Set<object>([root])
  for (const object of seen) {
    const values = valuesOf(object)
    if (!values) throw new TypeError('A parsed object holds only what JSON has: plain objects, arrays, values')
    const inArray = Array.isArray(object)
    for (const value of values) {
      if (typeof value === 'object' && value !== null) seen.add(value)
      else checkLeaf(value, inArray)
    }
  }
}

/** `undefined` for what is not plain. What a getter or a proxy throws is the caller's, and is not passed on. */
function valuesOf(object: object): readonly unknown[] | undefined {
  try {
    if (!isPlain(object)) return undefined
    return Array.isArray(object) ? Array.from(object) : Object.values(object)
  } catch {
    return unreadable('the object cannot be written as JSON')
  }
}

/** A member that is undefined is as good as none; an element that is undefined would become null. */
function checkLeaf(value: unknown, inArray: boolean): void {
  if (typeof value === 'number' && !Number.isFinite(value)) unreadable('the object holds a number that JSON has not')
  if (typeof value === 'bigint') unreadable('the object holds a bigint')
  if (value === undefined && inArray) unreadable('an array holds undefined')
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError('A parsed object holds only what JSON has: plain objects, arrays, values')
  }
}

function unreadable(reason: string): never {
  refuse('input/unreadable', { args: { reason } })
}
