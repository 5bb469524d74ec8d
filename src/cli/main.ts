#!/usr/bin/env node
import { CommanderError } from 'commander'
import { EXIT, nextStep, Stop } from './exit.ts'
import { program } from './program.ts'

// A reader that closes early (`| head`) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok)
  fail(systemErrorText(error), EXIT.internal)
  process.exit()
})

// Where nobody reads what is told (`2>&1 | head`), the work and its exit code are as ever.
process.stderr.on('error', () => undefined)

void run()

async function run(): Promise<void> {
  try {
    await program(process.argv[2]).parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage
    else if (error instanceof Stop) fail(error.message, error.exitCode)
    else if (error instanceof TypeError && error.message.startsWith('options.')) fail(error.message, EXIT.usage)
    else if (isSystemError(error)) fail(systemErrorText(error), EXIT.internal)
    else fail('a fault in provenid itself. Run it on one input at a time to find which, and report it.', EXIT.internal)
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

function systemErrorText({ syscall, code }: NodeJS.ErrnoException): string {
  return `${syscall} failed: ${code}. ${nextStep(code)}`
}

function fail(message: string, code: number): void {
  process.stderr.write(`provenid: ${message}\n`)
  process.exitCode = code
}
