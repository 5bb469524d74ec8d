// The part of vitest's interface that the tests use, without its start, which takes longer than the tests of a mutant.
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import { expect as chaiExpect, use } from 'chai'

use(JestExtend)
use(JestChaiExpect)
use(JestAsymmetricMatchers)

export const expect = chaiExpect

/** What the files that were imported declare: name → function. */
export const declared = new Map()

let path = []

export function describe(name, body) {
  const outer = path
  path = [...path, name]
  body()
  path = outer
}

export function test(name, body) {
  const full = [...path, name].join(' > ')
  if (declared.has(full)) throw new Error(`Two tests have the name ${full}`)
  declared.set(full, body)
}

const each = (declare) => (rows) => (name, body) => {
  const spread = rows.every(Array.isArray)
  for (const [index, row] of rows.entries()) declare(`${name} ${index}`, () => (spread ? body(...row) : body(row)))
}

describe.each = each(describe)
test.each = each(test)
