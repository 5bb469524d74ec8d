// Where the time of one call of the library goes, its threads' time too.
import { Session } from 'node:inspector/promises'
import { normalize } from '../dist/index.js'
import { archive, pdf, xml } from './inputs.mjs'
import { count } from './profile-areas.mjs'
import { fixture } from './records.mjs'

/** What is read, how often before anything is measured, and how often then. */
const SUBJECTS = {
  pip: { bytes: fixture('pip/v1-nested-approved'), warm: 8000, calls: 8000 },
  mobbscan: { bytes: fixture('mobbscan/process-verified'), warm: 8000, calls: 6000 },
  mobbid: { bytes: fixture('mobbid/operation-verified'), warm: 8000, calls: 12_000 },
  xml: { bytes: xml, warm: 6000, calls: 6000 },
  zip: { bytes: await archive(), warm: 2000, calls: 1500 },
  pdf: { bytes: pdf, warm: 500, calls: 500 },
}

/** By name, what gives the samples by area. */
export const calls = Object.fromEntries(
  Object.entries(SUBJECTS).map(([name, subject]) => [name, () => profiled(subject)]),
)

async function profiled({ bytes, warm, calls: times }) {
  const session = new Session()
  session.connect()
  const threads = await threadsOf(session)
  const call = async (often) => {
    for (let i = 0; i < often; i++) JSON.stringify(await normalize(bytes))
  }
  await call(warm)
  const all = [(method) => session.post(method), ...threads]
  for (const ask of all) for (const method of ['Profiler.enable', 'Profiler.start']) await ask(method)
  await call(times)
  const found = new Map()
  for (const ask of all) count((await ask('Profiler.stop')).profile, found)
  session.disconnect()
  return found
}

/** Profiles what the threads do that a thread has started: `ask(method)` of each. */
async function threadsOf(session) {
  const threads = []
  session.on('NodeWorker.attachedToWorker', ({ params: { sessionId } }) => {
    const waiting = new Map()
    let last = 0
    session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
      if (params.sessionId !== sessionId) return
      const { id, result } = JSON.parse(params.message)
      waiting.get(id)?.(result)
    })
    threads.push((method) => {
      const id = ++last
      const answer = new Promise((resolve) => waiting.set(id, resolve))
      const message = JSON.stringify({ id, method })
      return session.post('NodeWorker.sendMessageToWorker', { sessionId, message }).then(() => answer)
    })
  })
  await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false })
  return threads
}

// What a thread answers keeps no process alive.
setInterval(() => {}, 1000)
