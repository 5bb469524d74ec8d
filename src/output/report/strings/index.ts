import { english } from './en.ts'
import { norwegian } from './nb.ts'
import type { Language, Strings } from './strings.ts'

/** The languages of a report, by their BCP 47 tag. */
export const languages = { en: english, nb: norwegian } as const satisfies Readonly<Record<Language, Strings>>

export type { Language, Strings } from './strings.ts'

/** The word of a vocabulary for a key; a key that no vocabulary knows stays what it is. */
export function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return (Object.hasOwn(words, key) ? words[key] : undefined) ?? key.replaceAll('_', ' ')
}
