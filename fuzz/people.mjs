import { membersOf } from './members.mjs'

/** Names under which the vendors write what is a person's: names, numbers, zones, telephones, addresses. */
const PERSONAL = /name|navn|person|n(?:umbe)?r$|numb|fnr|mrz|phone|mobil|address|city|birth|officer|handler|mail/i
const NOT_PERSONAL = /^(?:kollinr|filename|username|pip)/i
const IN_RESULT =
  /^\/(?:subject|documents)\/.*(?:name|number|value|raw|lines|address|locality|phone)|^\/sessions\/.*\/name$/i

/**
 * What is a person's in a file: its values by their names in JSON or XML, in the open or inside an archive, and what a
 * result says of the person. Texts of six and more characters, whole, by lines and by words.
 *
 * @param vocabulary lower case: what the library itself says is nobody's
 */
export function peopleIn(bytes, result, vocabulary) {
  const values = [
    bytes.toString('utf8'),
    bytes.toString('latin1'),
    bytes.toString('utf16le'),
    ...membersOf(bytes).map((member) => member.toString('utf8')),
  ].flatMap(written)
  if (result) values.push(...leaves(result).flatMap(([pointer, value]) => (IN_RESULT.test(pointer) ? value : [])))
  const all = values.flatMap((value) => [value, ...value.split(/\s*\n\s*/), ...value.split(/[\s<,]+/)])
  const long = all.map((value) => value.trim()).filter((value) => value.length >= 6)
  return [...new Set(long)].filter((value) => !vocabulary.includes(value.toLowerCase()) && !/^https?:/.test(value))
}

function written(text) {
  const json = [...text.matchAll(/"([\w.-]{1,40})"\s*:\s*(?:"((?:[^"\\]|\\.){6,400})"|(\d{6,}))/g)]
  const xml = [...text.matchAll(/<([\w.-]{1,40})>([^<]{6,400})</g)]
  const personal = [...json, ...xml].filter(([, name]) => PERSONAL.test(name) && !NOT_PERSONAL.test(name))
  return personal.map(([, , quoted, bare]) => (quoted === undefined ? bare : unescaped(quoted)))
}

function unescaped(quoted) {
  try {
    return JSON.parse(`"${quoted}"`)
  } catch {
    return quoted
  }
}

function leaves(value, pointer = '') {
  if (typeof value === 'string') return [[pointer, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'provenance' || key === 'extensions' ? [] : leaves(member, `${pointer}/${key}`),
  )
}
