import { printable } from '../diagnostics/index.ts'
import type { Inspected } from '../inspect.ts'

/** A file and what is in it, as lines for people. */
export function draw(name: string, file: Inspected): string[] {
  const { format, mediaType, size, digest, payload, vendor, reason, members } = file
  const what = payload ? `${payload}${vendor ? ` (${vendor})` : ''}, ${format}` : mediaType
  return [
    printable(name),
    `  ${what}, ${size} bytes`,
    `  sha-256 ${digest}`,
    ...(reason ? [`  ${reason}`] : []),
    ...members.flatMap((member, index) => branch(member, index === members.length - 1)),
  ]
}

function branch(member: Inspected, last: boolean): string[] {
  const [name = '', ...rest] = draw(member.entry ?? '', member)
  return [`  ${last ? '└' : '├'}─ ${name}`, ...rest.map((line) => `  ${last ? ' ' : '│'}  ${line}`)]
}
