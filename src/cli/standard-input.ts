import { EXIT, Stop } from './exit.ts'

/** More than any list of numbers that a person pipes in. */
const MOST = 8 * 2 ** 20

/** What is piped in, as text; on a terminal a word of how to go on. */
export async function standardInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Reading standard input; end with Ctrl-D.\n')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MOST) throw new Stop(EXIT.usage, `standard input is longer than ${MOST} bytes`)
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
