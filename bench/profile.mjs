// Where the time goes, in hundredths, by the engine's own profiler: `npm run profile`, or `npm run profile -- pip pdf`.
// Needs `npm run build`.
import { hundredths } from './profile-areas.mjs'
import { calls } from './profile-calls.mjs'
import { commands } from './profile-command.mjs'

const SUBJECTS = { ...calls, ...commands }

const asked = process.argv.slice(2)
const strange = asked.filter((name) => !Object.hasOwn(SUBJECTS, name))
if (strange.length > 0) {
  console.error(`npm run profile -- [${Object.keys(SUBJECTS).join('] [')}]`)
  process.exit(2)
}

for (const [name, profiled] of Object.entries(SUBJECTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const parts = hundredths(await profiled())
  console.log(`${name}: ${parts.map(([area, share]) => `${area} ${share}`).join(', ')}`)
}
process.exit(0)
