import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

// hasColors() knows NO_COLOR, FORCE_COLOR and what the terminal can do; a pipe has no such method.
const colours = process.stdout.isTTY === true && process.stdout.hasColors()

/** Text for standard output, coloured where it is a terminal that shows colours and nobody has said NO_COLOR. */
export function paint(style: Style, text: string): string {
  return colours ? styleText(style, text) : text
}
