// Where the time of one call goes, in hundredths, by the engine's own profiler: `npm run profile`, or
// `npm run profile -- pip pdf`. Needs `npm run build`. A built-in function counts to the function that called it.
import { Session } from 'node:inspector/promises'
import { normalize } from '../dist/index.js'
import { archive, pdf, xml } from './inputs.mjs'
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

const asked = process.argv.slice(2)
const strange = asked.filter((name) => !Object.hasOwn(SUBJECTS, name))
if (strange.length > 0) {
  console.error(`npm run profile -- [${Object.keys(SUBJECTS).join('] [')}]`)
  process.exit(2)
}

/** By the file in which the time was spent; the first that fits. */
const AREAS = [
  [/\/bench\//, 'JSON.stringify of the result'],
  [/\/dist\/(?:normalize|options|one-case|index)\.js$/, 'normalize'],
  [/\/dist\/(formats\/\w+|identifiers\/\w+|resolve\/rules|resolve\/write|\w+)/, undefined],
  [/\/node_modules\/((?:@[\w-]+\/)?[\w-]+)/, undefined],
  [/^node:(?:internal\/)?(crypto|zlib)/, undefined],
  [/^node:/, 'Node'],
  [/^$/, 'Node'],
]

function areaOf(url) {
  for (const [pattern, name] of AREAS) {
    const match = pattern.exec(url)
    if (match) return name ?? match[1]
  }
  return "the PDF thread's script"
}

/** Samples by area, of one thread. */
function count({ nodes, samples }, into) {
  const area = new Map()
  const visit = (node, inherited, byId) => {
    const { functionName, url } = node.callFrame
    const own = /^\((?:program|garbage collector|idle)\)$/.test(functionName)
      ? functionName
      : url === ''
        ? inherited
        : areaOf(url)
    area.set(node.id, own)
    for (const child of node.children ?? []) visit(byId.get(child), own, byId)
  }
  const byId = new Map(nodes.map((node) => [node.id, node]))
  visit(nodes[0], 'Node', byId)
  for (const id of samples) {
    const name = area.get(id)
    if (name !== '(idle)') into.set(name, (into.get(name) ?? 0) + 1)
  }
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

async function profile({ bytes, warm, calls }) {
  const session = new Session()
  session.connect()
  const threads = await threadsOf(session)
  const call = async (times) => {
    for (let i = 0; i < times; i++) JSON.stringify(await normalize(bytes))
  }
  await call(warm)
  const all = [(method) => session.post(method), ...threads]
  for (const ask of all) for (const method of ['Profiler.enable', 'Profiler.start']) await ask(method)
  await call(calls)
  const found = new Map()
  for (const ask of all) count((await ask('Profiler.stop')).profile, found)
  session.disconnect()
  const samples = [...found.values()].reduce((sum, each) => sum + each, 0)
  return [...found]
    .map(([area, own]) => [area, Math.round((100 * own) / samples)])
    .filter(([, hundredths]) => hundredths > 0)
    .sort(([, one], [, other]) => other - one)
}

for (const [name, subject] of Object.entries(SUBJECTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const parts = await profile(subject)
  console.log(`${name}: ${parts.map(([area, hundredths]) => `${area} ${hundredths}`).join(', ')}`)
}
process.exit(0)
