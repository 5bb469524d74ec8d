import type { Command } from 'commander'
import type { MrzFlags } from '../commands/mrz.ts'
import { example } from '../program-parts.ts'

/** Of ICAO Doc 9303-4. */
const SPECIMEN = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']

export function declareMrz(root: Command): void {
  root
    .command('mrz')
    .description('read a machine-readable zone and draw what was checked')
    .argument('[lines...]', 'the lines of one zone, each in quotes; default: standard input')
    .option('--today <day>', 'YYYY-MM-DD; without it no century is chosen')
    .option('--repair', 'try look-alike characters where a check digit disagrees')
    .option('--json', 'the whole reading as JSON')
    .addHelpText('after', example(`mrz ${SPECIMEN.map((line) => `'${line}'`).join(' ')}`, 'mrz < zone.txt'))
    .action(async (lines: string[], flags: MrzFlags) => (await import('../commands/mrz.ts')).run(lines, flags))
}
