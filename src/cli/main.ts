#!/usr/bin/env node
import { CommanderError } from 'commander'
import { EXIT, Stop } from './exit.ts'
import { program } from './program.ts'

// A reader that closes early (`| head`) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.internal)
})

try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage
  else if (error instanceof Stop) fail(error.message, error.exitCode)
  else if (error instanceof TypeError && error.message.startsWith('options.')) fail(error.message, EXIT.usage)
  else if (isSystemError(error)) fail(`${error.syscall} failed: ${error.code}`, EXIT.internal)
  else fail('a fault in provenid itself', EXIT.internal)
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

function fail(message: string, code: number): void {
  process.stderr.write(`provenid: ${message}\n`)
  process.exitCode = code
}
