import { join } from 'node:path'
import { expect, test } from 'vitest'
import { provenid, ROOT } from './provenid.ts'

const SPECIMEN = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
] as const
const VENDORS_TEST_ZONE = 'P<NOR<<<<<01306623045<<12345<<<5604230M2504115NOR<<<<<<<<<<<SOESTENBYEN<<AASAMUND<SPECIMEN<'

test('mrz draws each cell under its field, and each digit with its verdict', () => {
  const { status, stdout, stderr } = provenid(['mrz', ...SPECIMEN, '--today', '2026-01-01'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain(
    `  ${SPECIMEN[0]}\n  aabbbcccccccc  dddddddddd\n  ${SPECIMEN[1]}\n  eeeeeeeee fffgggggg hiiiiii jjjjjjjjjjjjjj\n`,
  )
  expect(stdout).toContain('g  date of birth    line 2, cells 14-19  740812 = 1974-08-12')
  expect(stdout).toContain('✓ check digit  composite        agrees  printed 0, computed 0')
  expect(stdout).not.toContain('\u001b')
})

test('mrz reads standard input, tells why a zone is not valid, and exits with 1', () => {
  const { status, stdout } = provenid(['mrz'], `${VENDORS_TEST_ZONE}\n`)
  expect(status).toBe(1)
  expect(stdout).toContain('✗ check digit  date of expiry   does not agree  printed 5, computed 1')
  expect(stdout).toContain('why: check.composite, check.expirationDate')
  expect(JSON.parse(provenid(['mrz', '-', '--json'], SPECIMEN.join('\n')).stdout)).toMatchObject({
    valid: true,
    format: 'TD3',
  })
  expect(provenid(['mrz', '--today', 'soon', ...SPECIMEN]).status).toBe(2)
})

test('what a zone holds is drawn, never acted on', () => {
  const { stdout } = provenid(['mrz'], 'P<\u001b[31m\u202eNOR<<<<<<<<<')
  expect(stdout).not.toMatch(/[\u001b\u202e]/)
})

test('a fragment has no tables', () => {
  const { status, stdout } = provenid(['mrz', 'P<UTO'])
  expect(status).toBe(1)
  expect(stdout).toBe(
    'no known format: not valid; it has no check digits\n\n  P<UTO\n\n\n  why: length\n\n  noticed: fragment\n',
  )
})

test('norwegian-id tells what a number is, and everything that is wrong with it', () => {
  const { status, stdout } = provenid(['norwegian-id', '23845610185', '01020312345', '638456 10179'])
  expect(status).toBe(1)
  expect(stdout).toContain(
    '23845610185: valid\n  kind        fodselsnummer\n  rule        1964\n  birth date  1956-04-23',
  )
  expect(stdout).toContain('01020312345: not valid\n  kind  fodselsnummer\n  ✗ k1')
  expect(stdout).toContain('638456 10179: valid\n  kind        d-nummer')
})

test('norwegian-id reads the lines of standard input, one line of JSON each', () => {
  const { status, stdout } = provenid(['norwegian-id', '--json'], '23845610185\r\n\n638456 10179\n')
  expect(status).toBe(0)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).kind),
  ).toEqual(['fodselsnummer', 'd-nummer'])
  expect(provenid(['norwegian-id', '--issued-before', 'x', '1']).status).toBe(2)
  expect(provenid(['norwegian-id', '--rules', '1999', '1'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('1964, 2032, any'),
  })
})

test('explain tells cause and remedy of a code, and where one is misspelt, which there are', () => {
  const told = provenid(['explain', 'json/duplicate-key'])
  expect(told).toMatchObject({ status: 0, stderr: '' })
  expect(told.stdout).toMatch(/cause +A key is given twice[\s\S]*remedy +Ask the sender/)
  expect(provenid(['explain', 'session/birthdate']).stdout).toMatch(/conflict +error[\s\S]*remedy/)
  expect(provenid(['explain', 'json/sintax'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('json/syntax'),
  })
  expect(provenid(['explain', 'jsn/syntax'])).toMatchObject({ status: 2, stderr: expect.stringContaining('json, ') })
})

test('a pointer that leads nowhere, and a product that is none, are answered with those there are', () => {
  const result = join(ROOT, 'fixtures/pip/v1-nested-approved/expected.json')
  for (const pointer of ['/subject/birthdat', 'subject/birthdate', '/subject/0'])
    expect(provenid(['explain', result, pointer])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(', /subject/birthdate, '),
    })
  expect(provenid(['explain', result, '/subjekt']).stderr).toContain('There are /decision, /subject,')
  for (const pointer of ['/subject/middleName', '/subject', '', '/documents/0/mrz', '/decision/outcome'])
    expect([pointer, provenid(['explain', result, pointer]).status]).toEqual([pointer, 0])
  expect(provenid(['vendors', 'pipp'])).toMatchObject({ status: 2, stderr: expect.stringContaining('There are pip, ') })
})

test('no number at all is wrong use, and not valid', () => {
  expect(provenid(['norwegian-id'], '\n')).toMatchObject({ status: 2, stdout: '' })
})
