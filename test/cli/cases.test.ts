import { expect, test, vi } from 'vitest'
import { casesOf } from '../../src/cli/cases.ts'

const COUNT = 200_000

vi.mock('../../src/source/index.ts', async (original) => ({
  ...(await original<object>()),
  expandGlob: async (input: string) => [input],
  isFolder: async () => true,
  listFiles: async () => Array.from({ length: COUNT }, (_, number) => `in/${number}.json`),
}))

test('a folder of more files than a call may have arguments', async () => {
  const files = await casesOf(['in'], 'file')
  expect([files.length, files.at(-1)]).toEqual([COUNT, { name: 'in/199999.json', paths: ['in/199999.json'] }])
  const [folder, ...others] = await casesOf(['in'], 'folder')
  expect([folder?.name, folder?.paths.length, others]).toEqual(['in', COUNT, []])
})
