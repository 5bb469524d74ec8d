// `node --import fault.mjs`: the n-th call of one operation on the output file fails. FAULT=<operation>:<n>:<code>.
// A write that fails has written half of its bytes, as a full disk does.
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const [operation, nth, code] = (process.env.FAULT ?? '').split(':')
const target = process.env.FAULT_FILE ?? ''
let calls = 0

async function failing(original, self, args) {
  if (++calls !== Number(nth)) return original.apply(self, args)
  if (operation === 'appendFile') await original.call(self, args[0].slice(0, args[0].length / 2))
  throw Object.assign(new Error(`${code}: of no concern to anybody`), { code, syscall: operation })
}

const handle = await fs.open(import.meta.filename)
const prototype = Object.getPrototypeOf(handle)
await handle.close()
const holder = operation === 'open' || operation === 'rename' ? fs : prototype
const original = holder[operation]
holder[operation] = function (...args) {
  const concerns = holder === prototype || String(args[0]).startsWith(target)
  return concerns ? failing(original, this, args) : original.apply(this, args)
}
syncBuiltinESMExports()
