// A server that takes MobbScan's webhooks, asks MobbScan for the process itself, and stores one result a verification.
//
//   MOBBSCAN_URL=https://… MOBBSCAN_TOKEN=… STORE=results PORT=8080 node examples/mobbscan-webhook.mjs
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { detect, isApproved, joinKeys, normalize, ProofingError, stringifyResult } from 'provenid'

const { MOBBSCAN_URL = '', MOBBSCAN_TOKEN = '', STORE = 'results', PORT = '8080' } = process.env
const MAX_BODY = 64 * 1024

/** What the caller is told: a status and a code, never a value of anybody. */
class Refusal extends Error {
  constructor(status, code) {
    super(code)
    Object.assign(this, { status, code })
  }
}

async function handle(request) {
  if (request.method !== 'POST') throw new Refusal(405, 'method-not-allowed')
  const webhook = await readBody(request)
  const { payload } = await detect(webhook)
  if (payload !== 'mobbscan/webhook') throw new Refusal(422, 'not-a-webhook')
  const { verificationId } = JSON.parse(webhook.toString('utf8'))
  if (typeof verificationId !== 'string' || !/^[\w-]{1,100}$/.test(verificationId)) throw new Refusal(422, 'no-id')

  // Whoever reaches this port can send VERIFIED. What counts is what MobbScan answers when we ask.
  const process = await fetchProcess(verificationId)
  const own = await normalize(process)
  const key = `mobbscan/verificationId/${verificationId.toLowerCase()}`
  if (own.sessions.length !== 1 || !joinKeys(own).includes(key)) throw new Refusal(502, 'another-process')

  // The webhook is kept beside the process. Where it says something else, one of the two is old or false: nothing is
  // stored, nothing that is stored is changed, and the sender may try again.
  const result = await normalize([
    { name: 'process.json', content: process },
    { name: 'webhook.json', content: webhook },
  ])
  if (result.decision.outcome !== own.decision.outcome) throw new Refusal(409, 'contradicts-the-process')
  const isNew = await store(key, result, isApproved(own) && isApproved(result))
  return { status: isNew ? 201 : 200, body: { stored: result.id } }
}

async function readBody(request) {
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MAX_BODY) throw new Refusal(413, 'too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function fetchProcess(verificationId) {
  const url = new URL(`process/${encodeURIComponent(verificationId)}`, MOBBSCAN_URL)
  try {
    const headers = { authorization: `Bearer ${MOBBSCAN_TOKEN}` }
    const answer = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(10_000) })
    if (answer.ok) return Buffer.from(await answer.arrayBuffer())
  } catch {
    // Told below: its message holds the URL, and that the id.
  }
  throw new Refusal(502, 'process-unavailable')
}

/** One file a verification. The same inputs give the same id: a webhook that comes twice is stored once. */
async function store(key, result, approved) {
  const file = join(STORE, `${createHash('sha256').update(key).digest('hex')}.json`)
  const known = await readFile(file, 'utf8').then(JSON.parse, () => undefined)
  if (known?.result.id === result.id) return false
  const temporary = join(STORE, `.${randomUUID()}`)
  await writeFile(temporary, `{"approved":${approved},"result":${stringifyResult(result)}}\n`, {
    mode: 0o600,
    flush: true,
  })
  await rename(temporary, file)
  return true
}

/** Input that cannot be read is the caller's fault, and will not be better when it comes again. */
function refusalOf(error) {
  if (error instanceof Refusal) return error
  if (error instanceof ProofingError) return new Refusal(422, error.code)
  return new Refusal(500, 'internal')
}

const server = createServer(async (request, response) => {
  const { status, body } = await handle(request).catch((error) => {
    const { status, code } = refusalOf(error)
    console.error(JSON.stringify({ status, code }))
    return { status, body: { error: code } }
  })
  // The rest of a body that was refused is not read.
  const close = request.complete ? {} : { connection: 'close' }
  response.writeHead(status, { 'content-type': 'application/json', ...close }).end(JSON.stringify(body))
})

await mkdir(STORE, { recursive: true, mode: 0o700 })
server.listen(Number(PORT), () => console.log(`listening on ${server.address().port}`))
