import type { Command } from 'commander'
import { example, type VendorFlags, vendorOption } from '../program-parts.ts'

export function declareInspect(root: Command): void {
  root
    .command('inspect')
    .description('tell who wrote a file, what it is, and what it holds')
    .argument('<files...>', 'files')
    .addOption(vendorOption())
    .addHelpText('after', example('inspect case.zip'))
    .action(async (files: string[], flags: VendorFlags) => (await import('../commands/inspect.ts')).run(files, flags))
}
