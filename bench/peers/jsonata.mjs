// `node jsonata.mjs < records.ndjson`: each line through the expression, one line out.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import jsonata from 'jsonata'

const expression = jsonata(readFileSync(new URL('./pip.jsonata', import.meta.url), 'utf8'))
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await expression.evaluate(JSON.parse(line)))}\n`)
}
