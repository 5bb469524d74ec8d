import { Command, Option } from 'commander'
import type { AddFlags } from '../commands/queue-add.ts'
import type { GatherFlags } from '../commands/queue-gather.ts'
import type { StatusFlags } from '../commands/queue-status.ts'
import type { WorkFlags } from '../commands/queue-work.ts'
import { collect, example, wholeNumber } from '../program-parts.ts'

/** `provenid queue …`. Nothing of it is loaded before it runs. */
export function queueCommand(): Command {
  const queue = new Command('queue').description('many cases on many machines (docs/scaling.md)').exitOverride()

  onServer(queue.command('add').description('put the files of a folder in the queue, by name and digest'))
    .requiredOption('--root <folder>', 'the files; each is one case')
    .addOption(new Option('--chunk <number>', 'files a job, 1 to 200').argParser(wholeNumber).default(100))
    .option('--out <folder>', 'the sink: what has its record there is not added')
    .addOption(new Option('--progress <style>', 'default: a bar on a terminal').choices(['bar', 'json', 'none']))
    .addHelpText('after', example('queue add --root answers/'))
    .action(async (flags: AddFlags) => (await import('../commands/queue-add.ts')).run(flags))

  onServer(queue.command('work').description('do what is in the queue, until Ctrl-C'))
    .requiredOption('--root <folder>', 'where this machine has the files')
    .requiredOption('--out <folder>', 'the sink: a folder of records, shared by the workers')
    .addOption(
      new Option('--concurrency <number>', 'jobs at once, each in its process').argParser(wholeNumber).default(1),
    )
    .option('--drain', 'end when nothing is left to do')
    .addOption(
      new Option('--lost-after <seconds>', 'a worker that is silent so long is taken for dead')
        .argParser(wholeNumber)
        .default(30),
    )
    .addOption(
      new Option('--provenance <provenance>', 'with the claims or without').choices(['full', 'none']).default('full'),
    )
    .option('--today <day>', 'YYYY-MM-DD; default: the day of the proofing')
    .option('--limit <name=number>', 'another limit than the default (docs/limits.md); may be repeated', collect, [])
    .option('--policy <file>', 'JSON: what is decided otherwise than by default (docs/model.md)')
    .addOption(new Option('--progress <style>', 'default: a bar on a terminal').choices(['bar', 'json', 'none']))
    .addHelpText('after', example('queue work --root answers/ --out records/ --concurrency 4'))
    .action(async (flags: WorkFlags) => (await import('../commands/queue-work.ts')).run(flags))

  onServer(queue.command('status').description('tell what waits, and what failed for good and why'))
    .option('--json', 'as JSON')
    .addHelpText('after', example('queue status'))
    .action(async (flags: StatusFlags) => (await import('../commands/queue-status.ts')).run(flags))

  queue
    .command('gather')
    .description('write the records of a sink to standard output, ordered by name')
    .requiredOption('--out <folder>', 'the sink')
    .addHelpText('after', example('queue gather --out records/ > results.ndjson'))
    .action(async (flags: GatherFlags) => (await import('../commands/queue-gather.ts')).run(flags))

  return queue
}

function onServer(command: Command): Command {
  return command
    .option('--redis <url>', 'default: PROVENID_REDIS_URL, then redis://localhost:6379')
    .option('--postgres <url>', 'PostgreSQL instead; also PROVENID_POSTGRES_URL')
    .option('--queue <name>', "the queue's name", 'provenid')
}
