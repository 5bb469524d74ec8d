import { randomUUID } from 'node:crypto'
import { access, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type InputReference, keyOf } from './reference.ts'
import type { Sink, SinkRecord } from './sink.ts'

/**
 * One file a record, in 256 folders: `ab/cdef….ndjson`, named by its key and never by what it holds. Each is written
 * beside, fsynced and renamed, then its folder is fsynced: it is there whole or not at all. The folder is made if there
 * is none, but not what is above it. Workers may share it.
 */
export function folderSink(folder: string): Sink {
  return {
    async missing(references) {
      const there = await Promise.all(references.map((reference) => isThere(pathOf(folder, reference))))
      return references.filter((_, index) => !there[index])
    },
    async store(records) {
      const folders = new Set(records.map(({ reference }) => dirname(pathOf(folder, reference))))
      if (folders.size > 0) await makeFolder(folder)
      await Promise.all([...folders].map(makeFolder))
      await Promise.all(records.map((record) => write(pathOf(folder, record.reference), record)))
      await Promise.all([...folders, folder].map(sync))
    },
  }
}

function pathOf(folder: string, reference: InputReference): string {
  const key = keyOf(reference)
  return join(folder, key.slice(0, 2), `${key.slice(2)}.ndjson`)
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      // A sink that cannot be looked into is not an empty one.
      if (error.code !== 'ENOENT') throw error
      return false
    },
  )
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

async function write(path: string, { line }: SinkRecord): Promise<void> {
  const beside = join(dirname(path), `.${randomUUID()}.part`)
  try {
    await writeFile(beside, `${line}\n`, { flag: 'wx', mode: 0o600, flush: true })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
