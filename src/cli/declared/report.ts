import { type Command, Option } from 'commander'
import { redactionProfiles } from '../../output/redact/profiles.ts'
import type { ReportFlags } from '../commands/report.ts'
import { example, vendorOption } from '../program-parts.ts'

export function declareReport(root: Command): void {
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
    .action(async (files: string[], flags: ReportFlags) => (await import('../commands/report.ts')).run(files, flags))
}
