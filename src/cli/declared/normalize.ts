import { type Command, Option } from 'commander'
import type { NormalizeFlags } from '../commands/normalize.ts'
import { collect, example, vendorOption, wholeNumber } from '../program-parts.ts'

export function declareNormalize(root: Command): void {
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
      (await import('../commands/normalize.ts')).run(inputs, flags),
    )
}
