import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { formsOf } from './leaks.mjs'
import { peopleIn } from './people.mjs'

const ROOT = join(import.meta.dirname, '..', 'fixtures')

const RARE = /failures\/worker|pdf\/limit|chromium|browser|all-renderings|single-glyphs|embedded-font/
const MANY_BYTES = 12_000

/** The inputs of a format, each with the forms of the person's texts in it; those that are `rare` cost much each time. */
export function filesOf(format, { diagnosticCodes, vendors }) {
  const read = names(format).map((name) => ({ name, bytes: readFileSync(join(ROOT, name)) }))
  // A place tells the names of fields, and some request says which field is wrong.
  const fields = read.flatMap(({ bytes }) => bytes.toString('latin1').match(/"[\w.-]+"(?=\s*:)/g) ?? [])
  const payloads = vendors.flatMap((vendor) => vendor.payloads.map(({ payload, what }) => `${payload} ${what}`))
  const vocabulary = [JSON.stringify(diagnosticCodes), ...payloads, ...new Set(fields)].join().toLowerCase()
  const files = read.map(({ name, bytes }) => {
    const people = peopleIn(bytes, expectedBeside(name), vocabulary)
    return { name, bytes, people, forms: people.flatMap(formsOf) }
  })
  // What a report prints cannot be read here: all reports are of the same few people.
  if (format === 'pdf') {
    const forms = [...new Set(files.flatMap((file) => file.forms))]
    for (const file of files) file.forms = forms
  }
  const rare = files.filter(({ name, bytes }) => RARE.test(name) || bytes.length > MANY_BYTES)
  return { all: files, rare, usual: files.filter((file) => !rare.includes(file)) }
}

/** The result that is expected of a vendor's case. */
function expectedBeside(name) {
  const path = join(ROOT, dirname(name), 'expected.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** A file whose name lies about its format is no input of that format. */
function names(format) {
  const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  return files
    .filter((file) => file.isFile() && /^input/.test(file.name) && file.name.endsWith(`.${format}`))
    .map((file) => join(file.parentPath, file.name).slice(ROOT.length + 1))
    .filter((name) => !name.includes('type-mismatch'))
    .sort()
}

/** Every text of the identifiers' fixtures that could be a zone, a name or a number. */
export function textsOf(folder) {
  const found = new Set()
  for (const file of readdirSync(join(ROOT, 'identifiers', folder))) {
    const open = [JSON.parse(readFileSync(join(ROOT, 'identifiers', folder, file), 'utf8'))]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (typeof next === 'string') found.add(next)
      else if (Array.isArray(next) && next.length > 1 && next.every((line) => typeof line === 'string'))
        found.add(next.join('\n'))
      if (typeof next === 'object' && next !== null)
        open.push(...Object.values(next).filter((value) => value !== undefined))
    }
  }
  const digits = folder === 'norway' ? /\d{6}/ : /[A-Z<]{2}/
  return [...found].filter((text) => digits.test(text) && text.length < 2000)
}
