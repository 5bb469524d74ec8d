import type { Command } from 'commander'
import type { VerifiedClaimsFlags } from '../commands/verified-claims.ts'
import { example, vendorOption } from '../program-parts.ts'

export function declareVerifiedClaims(root: Command): void {
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
      (await import('../commands/verified-claims.ts')).run(inputs, flags),
    )
}
