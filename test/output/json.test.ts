import { expect, test } from 'vitest'
import { toLine } from '../../src/output/json.ts'

test('a line holds none of the characters that some readers take for the end of one', () => {
  const value = { name: 'Kari\u2028Nordmann\u2029\n' }
  const line = toLine(value)
  expect(line).toBe('{"name":"Kari\\u2028Nordmann\\u2029\\n"}')
  expect(JSON.parse(line)).toEqual(value)
})
