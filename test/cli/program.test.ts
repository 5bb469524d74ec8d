import { expect, test } from 'vitest'
import { program } from '../../src/cli/program.ts'

const all = program()

test.each(all.commands.map((command) => [command.name(), command] as const))(
  '%s is the same alone as among all commands',
  (name, command) => {
    const alone = program(name)
    expect(alone.commands.map((each) => each.name())).toEqual([name])
    expect(alone.commands[0]?.helpInformation()).toBe(command.helpInformation())
  },
)

test.each([undefined, 'normalise', 'constructor', '--help'])('%s is no command: all are there', (asked) => {
  expect(program(asked).helpInformation()).toBe(all.helpInformation())
})
