import { createRequire } from 'node:module'
import { aliases, ambiguousNames } from './aliases.ts'
import { rewrittenCode } from './icao.ts'
import { alpha3Of } from './iso3166.ts'

interface Language {
  countries: Record<string, string | string[]>
}

const languages = ['nb', 'nn', 'en']

// The package itself takes 35 ms to load with all its languages; three of its data files take 2.
const language = (name: string): Language => createRequire(import.meta.url)(`i18n-iso-countries/langs/${name}.json`)

// Only what is part of names falls away: "Norge?" and "Norge 中国" are no names of Norway. The range is spelt out,
// because \p{M} takes more than twice as long, compiling included, at the first name of a process.
const marks = /[\u0300-\u036f]/g
const punctuation = /[\s.,&()'\u2019\u2010-\u2013-]+/g
const fillers = /(?<= |^)(and|og|the)(?= |$)/g

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(punctuation, ' ')
    .replace(fillers, '')
    .replace(/ +/g, ' ')
    .trim()

/** Folded name → code; null for a name of two countries. */
type Names = Map<string, string | null>

function add(names: Names, name: string, code: string): void {
  const folded = fold(name)
  const known = names.get(folded)
  names.set(folded, known === undefined || known === code ? code : null)
}

function collect(): Names {
  const names: Names = new Map()
  for (const name of languages) {
    for (const [alpha2, spellings] of Object.entries(language(name).countries)) {
      const code = alpha3Of(alpha2) ?? rewrittenCode(alpha2)?.code
      if (code) for (const spelling of [spellings].flat()) add(names, spelling, code)
    }
  }
  for (const [code, spellings] of Object.entries(aliases)) for (const spelling of spellings) add(names, spelling, code)
  for (const name of ambiguousNames) names.set(fold(name), null)
  return names
}

let names: Names | undefined

/** By a name in Norwegian (bokmål, nynorsk) or English; the lists are loaded at the first call. */
export function codeOfName(name: string): string | null {
  const folded = fold(name)
  if (folded === '') return null
  names ??= collect()
  return names.get(folded) ?? null
}
