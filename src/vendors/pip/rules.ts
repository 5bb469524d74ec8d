import {
  type By,
  captured,
  cellsIn,
  kindFromName,
  knownBirthdate,
  type Leaf,
  type Notebook,
} from '../../mapping/index.ts'
import { chipRead } from './vocabulary.ts'

/** "chip/operator": the vendor's app fills the field from the chip, or the operator types it. */
export const chipIfRead = captured({
  says: 'chip, if it was read; else operator',
  capture: (record) => {
    const read = chipRead(record)
    return read === undefined ? 'unknown' : read ? 'chip' : 'operator'
  },
})

/** Fields that only a chip fills: without a chip read nobody knows who did. */
export const chip = captured({
  says: 'chip',
  capture: (record) => (chipRead(record) === false ? 'unknown' : 'chip'),
})

/** PA and AA cannot have happened without a chip read, also where the payload leaves them out. */
export const chipNotRead: By = {
  by: 'where the chip was not read, passive and active authentication were not performed',
  read(notebook) {
    const read = notebook.taken('check', 'chip_read//automated/reported', 'result').claim
    if (!read || chipRead(notebook.record) !== false) return
    for (const type of ['chip_passive_authentication', 'chip_active_authentication']) {
      if (notebook.taken('check', `${type}//automated/reported`, 'result').claim) continue
      const check = notebook.check(type, 'automated', { origin: 'implied' })
      notebook.claim(check, 'result', 'operator', { value: 'not_performed', from: [read], rule: 'pip/chip-not-read' })
    }
  },
}

/** "For individuals under the age of 18, no photograph will be taken": there is no automatic face result to miss. */
export const minorHasNoFaceResult: By = {
  by: 'under 18 there is no automatic face comparison: not applicable',
  read(notebook) {
    if (notebook.taken('check', 'face_match//automated/reported', 'result').leaf) return
    const birthdate = knownBirthdate(notebook)
    const proofed = notebook.taken('session', '', 'completedAt').claim?.value
    const day = typeof proofed === 'string' ? proofed.slice(0, 10) : notebook.context.today
    if (!birthdate || !isUnder18(birthdate.date, day)) return
    const check = notebook.check('face_match', 'automated', { origin: 'implied' })
    const rule = 'pip/no-face-under-18'
    notebook.claim(check, 'result', 'backend', { value: 'not_applicable', from: [birthdate.claim], rule })
  },
}

function isUnder18(birthdate: string, day: string): boolean {
  return `${Number(birthdate.slice(0, 4)) + 18}${birthdate.slice(4)}` > day
}

/** "enhetsnummer og -navn": the number of the unit may stand in front of its name. */
export const unitNumber: By = {
  by: 'digits in front of the place are the number of the unit',
  read(notebook) {
    const { claim, leaf } = notebook.taken('session', '', 'location/name')
    const raw = leaf?.node.value
    const number = typeof raw === 'string' ? /^\s*(\d{3,10})(?=[\s,-])/.exec(raw.slice(0, 100)) : null
    if (claim?.value === undefined || !leaf || !number?.[1]) return
    const end = number[0].length
    const at = cellsIn(leaf.node.at, end - number[1].length, end)
    notebook.claim(notebook.entity('session'), 'location/unitNumber', claim.capture, {
      at,
      raw: number[1],
      value: number[1],
    })
  },
}

/** PIP, the six digits of the attendance code, and month and year of the order. */
export const attendanceCode: By = {
  by: 'the order number holds the attendance code: PIP, six digits, month, year',
  read(notebook) {
    const { claim } = notebook.taken('externalId', 'pipCode', 'value')
    // In indented XML white space stands around the number.
    const number = typeof claim?.raw === 'string' ? /^(\s*PIP)(\d{6})\d{4}\s*$/i.exec(claim.raw) : null
    const [, before, code] = number ?? []
    if (!claim?.at || claim.value === undefined || before === undefined || code === undefined) return
    if (notebook.taken('externalId', 'attendanceCode', 'value').claim) return
    const entity = notebook.entity('externalId', 'attendanceCode', { type: 'attendanceCode', shared: true })
    const at = cellsIn(claim.at, before.length, before.length + code.length)
    notebook.claim(entity, 'value', claim.capture, { at, raw: code, value: code, from: [claim], via: ['pip-code'] })
  },
}

/** imageUrls: one URL, a list, or an object; the kind comes from the name or the URL's last part, or is unknown. */
export const images: By = {
  by: 'each image URL is an attachment; its kind comes from its name',
  read(notebook) {
    const found = notebook.record.find('imageUrls')
    const values = [
      ...found,
      ...notebook.record.under('imageUrls'),
      ...notebook.record.under('proofingData').filter(isImage),
    ]
    const unconfirmed = values.length > 0 ? notebook.record.unconfirmed('imageUrls') : undefined
    if (unconfirmed) notebook.note(unconfirmed, values[0], { name: 'imageUrls' })
    for (const leaf of values) eachImage(notebook, leaf)
  },
}

function isImage({ node }: Leaf): boolean {
  return node.path[1]?.toLowerCase() === 'imageurls' && node.path.length > 2
}

function eachImage(notebook: Notebook, leaf: Leaf): void {
  if (leaf.node.items) {
    for (const item of notebook.record.items(leaf, { names: [], facts: {}, forms: new Map() })) {
      for (const inner of item.leaves) eachImage(notebook, inner)
    }
    return
  }
  const url = leaf.node.value
  if (leaf.taken || leaf.node.container || typeof url !== 'string' || url.trim() === '') return
  leaf.taken = true
  const named = leaf.node.path.length > 1 ? kindFromName(leaf.key) : 'unknown'
  const kind = named === 'unknown' ? kindFromName(tailOf(url)) : named
  notebook.claim(notebook.entity('attachment', `${kind} ${url}`, { kind }), 'url', 'backend', { leaf, value: url })
}

function tailOf(url: string): string {
  return url.split(/[?#]/, 1)[0]?.split('/').at(-1)?.slice(0, 100) ?? ''
}
