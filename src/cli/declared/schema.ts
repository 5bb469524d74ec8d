import type { Command } from 'commander'
import { example } from '../program-parts.ts'

export function declareSchema(root: Command): void {
  root
    .command('schema')
    .description('print the JSON Schema of a result')
    .addHelpText('after', example('schema > identity-proofing-result-1.0.json'))
    .action(async () => (await import('../commands/schema.ts')).run())
}
