import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { redactionProfiles } from '../output/redact/profiles.ts'
import type { ConformanceFlags } from './commands/conformance.ts'
import type { MrzFlags } from './commands/mrz.ts'
import type { NormalizeFlags } from './commands/normalize.ts'
import type { NorwegianIdFlags } from './commands/norwegian-id.ts'
import type { ReportFlags } from './commands/report.ts'
import type { VerifiedClaimsFlags } from './commands/verified-claims.ts'
import { collect, example, wholeNumber } from './program-parts.ts'
import { queueCommand } from './queue/program.ts'

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
    .addOption(vendorOption())
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
    .addOption(vendorOption())
    .addHelpText('after', example('inspect case.zip'))
    .action(async (files: string[], flags: VendorFlags) => (await import('./commands/inspect.ts')).run(files, flags))

  root
    .command('explain')
    .description(
      'tell why a value is believed (who said it, who won, by which rule, who disagreed), or what a code means',
    )
    .argument('<result>', 'a stored result, an input file, or a code of a diagnostic or conflict')
    .argument('[pointer]', 'JSON Pointer into the result; default: the decision', '/decision')
    .addOption(vendorOption())
    .addHelpText('after', example('explain result.json /subject/birthdate', 'explain value/ambiguous-date'))
    .action(async (file: string, pointer: string, flags: VendorFlags) =>
      (await import('./commands/explain.ts')).run(file, pointer, flags),
    )

  root
    .command('report')
    .description('write one HTML page for people: the decision and why, what is contested, and who says what where')
    .argument('<files...>', 'input files of one case; or a stored result, with or without the files it was made from')
    .option('-o, --out <file>', 'write there instead of to standard output; nothing is overwritten')
    .addOption(new Option('--lang <language>', 'of the page').choices(['en', 'nb']).default('en'))
    .option('--veiled', 'open with personal data covered; it is in the file all the same')
    .addOption(
      new Option('--redact <profile>', 'leave personal data out (docs/redaction.md)').choices([...redactionProfiles]),
    )
    .option('--batch', 'counts over many records instead: NDJSON files of normalize, or - for standard input')
    .addOption(vendorOption())
    .addHelpText(
      'after',
      example(
        'report case.zip -o report.html',
        'report result.json answer.json --lang nb -o rapport.html',
        'report --batch results.ndjson -o batch.html',
      ),
    )
    .action(async (files: string[], flags: ReportFlags) => (await import('./commands/report.ts')).run(files, flags))

  root
    .command('verified-claims')
    .description('write an approved case as verified_claims of OpenID Connect for Identity Assurance')
    .argument('<inputs...>', 'a stored result, or the input files of one case')
    .requiredOption('--trust-framework <name>', 'under which rules the proofing was made: nobody but you knows')
    .option('--assurance-level <level>', 'by that trust framework; it is never derived')
    .option('--attachments', 'with pictures of the document whose URL opens without a key')
    .addOption(vendorOption())
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
    .description('list the vendors and their payloads, or write the mapping tables of one as Markdown')
    .argument('[product]', 'pip, mobbscan, mobbid, or one of --vendor')
    .addOption(vendorOption())
    .addHelpText('after', example('vendors'))
    .action(async (product: string | undefined, flags: VendorFlags) =>
      (await import('./commands/vendors.ts')).run(product, flags),
    )

  root
    .command('conformance')
    .description('check folders of cases (input*, expected.json) against what they become')
    .argument('<folder>', 'each folder below it that holds input* is a case')
    .option('--update', 'write what came as expected, where it is not what is expected')
    .option('--coverage', 'tell which lines of the mapping tables the cases meet, and which not')
    .option('--today <day>', 'YYYY-MM-DD; default: the day of the proofing')
    .addOption(vendorOption())
    .addHelpText('after', example('conformance cases/ --coverage'))
    .action(async (folder: string, flags: ConformanceFlags) =>
      (await import('./commands/conformance.ts')).run(folder, flags),
    )

  root
    .command('mrz')
    .description('read a machine-readable zone and draw what was checked')
    .argument('[lines...]', 'the lines of one zone, each in quotes; default: standard input')
    .option('--today <day>', 'YYYY-MM-DD; without it no century is chosen')
    .option('--repair', 'try look-alike characters where a check digit disagrees')
    .option('--json', 'the whole reading as JSON')
    .addHelpText('after', example(`mrz ${SPECIMEN.map((line) => `'${line}'`).join(' ')}`, 'mrz < zone.txt'))
    .action(async (lines: string[], flags: MrzFlags) => (await import('./commands/mrz.ts')).run(lines, flags))

  root
    .command('norwegian-id')
    .description(
      'read Norwegian identity numbers (fødselsnummer, D-, H-, FH- and DUF numbers) and draw what was checked',
    )
    .argument('[numbers...]', 'numbers; default: the lines of standard input')
    .addOption(new Option('--rules <rules>', 'which rules').choices(['1964', '2032', 'any']).default('any'))
    .option('--issued-before <day>', 'YYYY-MM-DD: the number was issued before this day')
    .option('--json', 'each reading as a line of JSON')
    .addHelpText('after', example('norwegian-id 23845610185', 'norwegian-id < numbers.txt'))
    .action(async (numbers: string[], flags: NorwegianIdFlags) =>
      (await import('./commands/norwegian-id.ts')).run(numbers, flags),
    )

  root.addCommand(queueCommand())

  return root
}

/** Of ICAO Doc 9303-4. */
const SPECIMEN = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']

interface VendorFlags {
  readonly vendor: readonly string[]
}

function vendorOption(): Option {
  return new Option('--vendor <file>', 'an ES module with a vendor of your own; may be repeated')
    .default([], 'none')
    .argParser(collect)
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
