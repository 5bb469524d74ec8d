import type { Command } from 'commander'
import { example, type VendorFlags, vendorOption } from '../program-parts.ts'

export function declareExplain(root: Command): void {
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
      (await import('../commands/explain.ts')).run(file, pointer, flags),
    )
}
