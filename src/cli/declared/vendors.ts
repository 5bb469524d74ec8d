import type { Command } from 'commander'
import { example, type VendorFlags, vendorOption } from '../program-parts.ts'

export function declareVendors(root: Command): void {
  root
    .command('vendors')
    .description('list the vendors and their payloads, or write the mapping tables of one as Markdown')
    .argument('[product]', 'pip, mobbscan, mobbid, or one of --vendor')
    .addOption(vendorOption())
    .addHelpText('after', example('vendors'))
    .action(async (product: string | undefined, flags: VendorFlags) =>
      (await import('../commands/vendors.ts')).run(product, flags),
    )
}
