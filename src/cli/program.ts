import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { declareConformance } from './declared/conformance.ts'
import { declareExplain } from './declared/explain.ts'
import { declareInspect } from './declared/inspect.ts'
import { declareMrz } from './declared/mrz.ts'
import { declareNormalize } from './declared/normalize.ts'
import { declareNorwegianId } from './declared/norwegian-id.ts'
import { declareReport } from './declared/report.ts'
import { declareSchema } from './declared/schema.ts'
import { declareVendors } from './declared/vendors.ts'
import { declareVerifiedClaims } from './declared/verified-claims.ts'
import { queueCommand } from './queue/program.ts'

/** In the order of the help. What a command does is imported when it runs: a cold start pays for one. */
// biome-ignore format: columns
const COMMANDS: Readonly<Record<string, (root: Command) => unknown>> = {
  normalize:         declareNormalize,
  inspect:           declareInspect,
  explain:           declareExplain,
  report:            declareReport,
  'verified-claims': declareVerifiedClaims,
  schema:            declareSchema,
  vendors:           declareVendors,
  conformance:       declareConformance,
  mrz:               declareMrz,
  'norwegian-id':    declareNorwegianId,
  queue:             (root) => root.addCommand(queueCommand()),
}

const EXAMPLES = `
Examples:
  $ provenid normalize result.json
  $ provenid normalize case-4711/ --format ndjson > results.ndjson
  $ provenid normalize - < answers.ndjson > results.ndjson
  $ provenid explain result.json /subject/birthdate
  $ provenid inspect case.zip
  $ provenid normalize case.zip --attachments evidence/ > result.json

Exit codes: 0 all normalized, 1 some input rejected, 2 wrong usage, 3 I/O or internal.`

/** The program, with all commands or only the one that is asked for: the help of one says nothing of the others. */
export function program(asked?: string): Command {
  const root = new Command('provenid')
    .description(
      'Identity proofing results from Mobai PIP, MobbScan and MobbID as one canonical result, with provenance',
    )
    .version(version(), '-V, --version')
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText('after', EXAMPLES)

  const only = asked !== undefined && Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined
  for (const declare of only ? [only] : Object.values(COMMANDS)) declare(root)
  return root
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
