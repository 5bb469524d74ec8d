// Normalizes every fixture with the built package, in a process of its own: `node [flags] normalize-all.mjs`. Prints the
// names of the cases whose bytes are not the expected ones, as JSON.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalize, stringifyResult } from '../../dist/index.js'

const ROOT = join(import.meta.dirname, '..', '..', 'fixtures')
const wrong = []
let count = 0
for (const vendor of ['pip', 'mobbscan', 'mobbid']) {
  for (const name of readdirSync(join(ROOT, vendor))) {
    const folder = join(ROOT, vendor, name)
    if (!existsSync(join(folder, 'expected.json'))) continue
    count++
    const files = readdirSync(folder).filter((file) => file.startsWith('input'))
    const inputs = files.sort().map((file) => ({ name: file, content: readFileSync(join(folder, file)) }))
    const text = stringifyResult(await normalize(inputs))
    if (text !== readFileSync(join(folder, 'expected.json'), 'utf8')) wrong.push(`${vendor}/${name}`)
  }
}
process.stdout.write(JSON.stringify({ count, wrong }))
