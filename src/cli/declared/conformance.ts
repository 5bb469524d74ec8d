import type { Command } from 'commander'
import type { ConformanceFlags } from '../commands/conformance.ts'
import { example, vendorOption } from '../program-parts.ts'

export function declareConformance(root: Command): void {
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
      (await import('../commands/conformance.ts')).run(folder, flags),
    )
}
