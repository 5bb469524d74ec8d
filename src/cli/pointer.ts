import { printable } from '../diagnostics/index.ts'
import { type IdentityProofingResult, isListed, valueAt } from '../model/index.ts'
import { readPointer } from '../resolve/index.ts'
import { EXIT, Stop } from './exit.ts'

/** A pointer that leads nowhere is answered with those that lead somewhere from where it begins. */
export function checkPointer(result: IdentityProofingResult, pointer: string): void {
  if (pointer !== '' && !pointer.startsWith('/')) wrong(pointer, 'is no JSON Pointer: it begins with /', result)
  const { part = '', field = '' } = readPointer(pointer) ?? {}
  const { claims, absent = {} } = result.provenance
  const isKnown = isListed(part, field) || Object.hasOwn(claims, pointer) || Object.hasOwn(absent, pointer)
  if (!isKnown && valueAt(result, pointer) === undefined) wrong(pointer, 'is no field of a result', result)
}

function wrong(pointer: string, why: string, { provenance }: IdentityProofingResult): never {
  const [, root = ''] = `/${pointer}`.replace(/^\/+/, '/').split('/')
  const near = Object.keys(provenance.claims).filter((each) => each.startsWith(`/${root}/`))
  const there = near.length > 0 ? near : ['/decision', '/subject', '/documents', '/sessions', '/checks', '/attachments']
  throw new Stop(EXIT.usage, `${printable(pointer)} ${why}. There are ${there.join(', ')}.`)
}
