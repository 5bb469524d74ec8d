// Every file of a folder as one case: results as NDJSON, and a count of what came out.
//
//   node examples/batch.mjs answers/ results.ndjson
import { open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { isApproved, normalizeBatch } from 'provenid'

const [folder, out] = process.argv.slice(2)
if (!folder || !out) {
  console.error('usage: batch.mjs <folder> <results.ndjson>')
  process.exit(2)
}

/** Read when there is room for it: memory does not grow with the folder. */
async function* cases() {
  for (const name of (await readdir(folder)).sort()) yield { name, content: await readFile(join(folder, name)) }
}

const counts = {}
const file = await open(`${out}.partial`, 'wx', 0o600)
for await (const outcome of normalizeBatch(cases(), { concurrency: 8 })) {
  const { name, digest } = outcome
  const word = outcome.ok
    ? isApproved(outcome.result)
      ? 'approved'
      : outcome.result.decision.outcome
    : 'rejected input'
  counts[word] = (counts[word] ?? 0) + 1
  const record = outcome.ok ? outcome.result : { ok: false, error: outcome.error.toJSON() }
  await file.write(`${JSON.stringify({ input: name, digest, ...record })}\n`)
}
await file.sync()
await file.close()
await rename(`${out}.partial`, out)
console.error(counts)
