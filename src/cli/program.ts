import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { NormalizeFlags } from './commands/normalize.ts'
import type { VerifiedClaimsFlags } from './commands/verified-claims.ts'

// Each command is imported when it runs: a cold start pays for one.
const EXAMPLES = `
Examples:
  $ provenid normalize result.json
  $ provenid normalize case-4711/ --format ndjson > results.ndjson
  $ provenid normalize - < answers.ndjson > results.ndjson
  $ provenid explain result.json /subject/birthdate
  $ provenid inspect case.zip
  $ provenid normalize case.zip --attachments evidence/ > result.json

Exit codes: 0 all normalized, 1 some input rejected, 2 wrong usage, 3 I/O or internal.`

export function program(): Command {
  const root = new Command('provenid')
    .description(
      'Identity proofing results from Mobai PIP, MobbScan and MobbID as one canonical result, with provenance',
    )
    .version(version(), '-V, --version')
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText('after', EXAMPLES)

  root
    .command('normalize')
    .description('write the canonical result of each case')
    .argument('<inputs...>', 'files, folders, or - for NDJSON on standard input (one line in, one line out)')
    .addOption(new Option('--format <format>', 'how results are written').choices(['json', 'ndjson', 'csv']))
    .addOption(
      new Option('--group <group>', 'one case a file, a folder, or (auto) what belongs together by its ids')
        .choices(['file', 'folder', 'auto'])
        .default('file'),
    )
    .addOption(
      new Option('--provenance <provenance>', 'with the claims or without').choices(['full', 'none']).default('full'),
    )
    .option('--today <day>', 'YYYY-MM-DD; default: the day of the proofing')
    .option('--limit <name=number>', 'another limit than the default (docs/limits.md); may be repeated', collect, [])
    .option('--policy <file>', 'JSON: what is decided otherwise than by default (docs/model.md)')
    .addOption(new Option('--jobs <number>', 'threads; default: one a core').argParser(wholeNumber))
    .option('--out <file>', 'write there instead of to standard output; FILE.partial until it is whole')
    .option('--resume', 'go on with an unfinished --out file: what it holds is not done again')
    .option('--rejects <file>', 'write the records of rejected inputs there too')
    .addOption(new Option('--progress <style>', 'default: a bar on a terminal').choices(['bar', 'json', 'none']))
    .addOption(
      new Option('--redact <profile>', 'only what may be told in a log, in statistics, or to support').choices([
        'log',
        'analytics',
        'support',
      ]),
    )
    .option('--redact-key <file>', 'a secret of at least 32 bytes, for pseudonyms (docs/redaction.md)')
    .option('--attachments <folder>', 'write the evidence that the files hold into a folder; nothing is overwritten')
    .addHelpText('after', example('normalize case.zip --attachments evidence/ > result.json'))
    .action(async (inputs: string[], flags: NormalizeFlags) =>
      (await import('./commands/normalize.ts')).run(inputs, flags),
    )

  root
    .command('inspect')
    .description('tell who wrote a file, what it is, and what it holds')
    .argument('<files...>', 'files')
    .addHelpText('after', example('inspect case.zip'))
    .action(async (files: string[]) => (await import('./commands/inspect.ts')).run(files))

  root
    .command('explain')
    .description('tell why a value is believed: who said it, who won, by which rule, who disagreed')
    .argument('<result>', 'a stored result, or an input file')
    .argument('[pointer]', 'JSON Pointer into the result; default: the decision', '/decision')
    .addHelpText('after', example('explain result.json /subject/birthdate'))
    .action(async (file: string, pointer: string) => (await import('./commands/explain.ts')).run(file, pointer))

  root
    .command('verified-claims')
    .description('write an approved case as verified_claims of OpenID Connect for Identity Assurance')
    .argument('<inputs...>', 'a stored result, or the input files of one case')
    .requiredOption('--trust-framework <name>', 'under which rules the proofing was made: nobody but you knows')
    .option('--assurance-level <level>', 'by that trust framework; it is never derived')
    .option('--attachments', 'with pictures of the document whose URL opens without a key')
    .addHelpText('after', example('verified-claims result.json --trust-framework example_framework'))
    .action(async (inputs: string[], flags: VerifiedClaimsFlags) =>
      (await import('./commands/verified-claims.ts')).run(inputs, flags),
    )

  root
    .command('schema')
    .description('print the JSON Schema of a result')
    .addHelpText('after', example('schema > identity-proofing-result-1.0.json'))
    .action(async () => (await import('./commands/schema.ts')).run())

  root
    .command('vendors')
    .description('list the vendors and their payloads')
    .addHelpText('after', example('vendors'))
    .action(async () => (await import('./commands/vendors.ts')).run())

  return root
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1 on.')
  return Number(value)
}

function collect(limit: string, known: string[]): string[] {
  return [...known, limit]
}

function example(line: string): string {
  return `\nExample:\n  $ provenid ${line}`
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
