import { expect, test } from 'vitest'
import { countIn, whyNot } from '../../bench/instructions.mjs'

const EVENT = 'instructions:u'
const run = (csv: string, stderr = '') => ({ csv, stderr })

test('the count of one kind of core, and of two together', () => {
  expect(countIn(`# started on Thu Nov 26\n\n184467440,,${EVENT},59121000,100.00,,\n`)).toBe(184_467_440)
  const hybrid = '3000,,cpu_core/instructions/u,9,60.00,,\n400,,cpu_atom/instructions/u,6,40.00,,\n'
  expect(countIn(hybrid)).toBe(3400)
  expect(countIn(hybrid.replace('400', '<not counted>'))).toBe(3000)
  expect(whyNot(run(hybrid))).toBe('')
})

test.each([
  ['not supported', run(`<not supported>,,${EVENT},0,100.00,,\n`), /is not supported$/],
  ['not permitted', run('', `Error:\nNo permission to enable ${EVENT} event.\n`), /is not permitted$/],
  ['not counted', run(`<not counted>,,${EVENT},0,100.00,,\n`), /counts nothing$/],
  ['a counter that stands still', run(`0,,${EVENT},59121000,100.00,,\n`), /counts nothing$/],
  ['another event', run('71.31,msec,task-clock:u,71308339,100.00,0.7,CPUs utilized\n'), /counts nothing$/],
  ['no perf', { ...run(''), error: new Error('ENOENT') }, /^perf is absent$/],
])('%s: no count, and why', (_, told, why) => {
  expect(countIn(told.csv)).toBeNaN()
  expect(whyNot(told)).toMatch(why)
})
