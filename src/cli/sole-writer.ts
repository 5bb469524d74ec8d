import type { FileHandle } from 'node:fs/promises'
import type { Server } from 'node:net'

/**
 * Holds a file for this process alone, until it is closed or the process ends, however it ends: a socket in the abstract
 * namespace has no file that could stay behind. It is known on this machine only, and on Linux only; elsewhere nothing is
 * held. `undefined` where another process holds it.
 */
export async function holdAlone(file: FileHandle): Promise<Server | undefined> {
  // Loaded by the runs that write a file: it takes longer than a small case.
  const { createServer } = await import('node:net')
  const server = createServer()
  if (process.platform !== 'linux') return server
  const { dev, ino } = await file.stat({ bigint: true })
  return new Promise((resolve) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'EADDRINUSE' ? undefined : server))
    server.listen(`\0provenid-${dev}-${ino}`, () => resolve(server.unref()))
  })
}
