import { type Command, Option } from 'commander'
import type { NorwegianIdFlags } from '../commands/norwegian-id.ts'
import { example } from '../program-parts.ts'

export function declareNorwegianId(root: Command): void {
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
      (await import('../commands/norwegian-id.ts')).run(numbers, flags),
    )
}
