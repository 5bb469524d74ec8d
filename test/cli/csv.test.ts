import { expect, test } from 'vitest'
import { mixed, webhook } from './mixed.ts'
import { provenid } from './provenid.ts'

test('--format csv: a header, one row a case, errors with their code', () => {
  const folder = mixed(14)
  const { stdout, status } = provenid(['normalize', folder, '--format', 'csv'])
  expect(status).toBe(1)
  const [head = '', ...rows] = stdout.trimEnd().split('\n')
  expect(head.startsWith('\ufeff"input","line","digest","error","id","approved"')).toBe(true)
  expect(rows).toHaveLength(14)
  expect(rows.filter((row) => row.includes('"mobbscan/webhook"'))).toHaveLength(12)
  expect(rows.filter((row) => /^"[^"]+","","[^"]*","(?:json|vendor|payload|input|encoding)\//.test(row))).toHaveLength(
    2,
  )
  const piped = provenid(['normalize', '-', '--format', 'csv'], `${webhook(1)}\n`).stdout
  expect(piped.split('\n')[1]).toMatch(/^"","1","[0-9a-f]{64}","",/)
})
