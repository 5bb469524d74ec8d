import { type By, country, kindFromName, type Leaf, type Notebook, personName, viz } from '../../mapping/index.ts'

const nothing = { names: [], facts: {}, forms: new Map() }

/** `surname` is said to be first and second surname together, and the vendor's own example shows that it is not. */
export const firstSurname: By = {
  by: 'firstSurname is a second word on the family name; nothing is put together',
  read(notebook) {
    const name = notebook.source.payload === 'mobbscan/process' ? 'document.firstSurname' : 'personalData.firstSurname'
    notebook.take(viz(personName, name), notebook.entity('subject'), 'familyName')
  },
}

/** The state of birth as a name: a second word on the country that the ISO code names. */
export const stateOfBirthName: By = {
  by: 'stateOfBirthName is a second word on the country of birth',
  read(notebook) {
    notebook.take(viz(country, 'document.stateOfBirthName'), notebook.entity('subject'), 'placeOfBirth/country')
  },
}

/** Images, extra images and recordings: the kind is the last part of the URL. */
export const evidence: By = {
  by: 'each URL of images, recordings and extraImages is an attachment; its kind is the last part of the URL',
  read(notebook) {
    for (const name of ['images', 'recordings', 'extraImages']) {
      const extra = name === 'extraImages'
      for (const leaf of [...notebook.record.find(name), ...notebook.record.under(name)]) each(notebook, leaf, extra)
    }
  },
}

// A relative one too, but not base64, which begins with a slash where it holds a JPEG.
const URL_LIKE = /^(?:https?:\/\/|\/(?:[\w.~-]+\/)*(?:image|recording)\/)/

function each(notebook: Notebook, leaf: Leaf, extra: boolean): void {
  if (leaf.node.items) {
    for (const item of notebook.record.items(leaf, nothing))
      for (const inner of item.leaves) each(notebook, inner, extra)
    return
  }
  const url = leaf.node.value
  if (leaf.taken || leaf.node.container || typeof url !== 'string' || !URL_LIKE.test(url)) return
  leaf.taken = true
  const tail = url.split(/[?#]/, 1)[0]?.split('/').at(-1)?.toLowerCase() ?? ''
  const named = kindFromName(tail)
  const kind = named === 'unknown' && extra ? 'supporting_document' : named
  notebook.claim(notebook.entity('attachment', `${kind} ${url}`, { kind }), 'url', 'backend', { leaf, value: url })
}

/** The checksum of the report. Its algorithm is known by its length, and it is verified where the PDF is there. */
export const pdfChecksum: By = {
  by: 'pdfChecksum belongs to the report, its algorithm known by its length; it is verified where the report is here',
  read(notebook) {
    const leaf = notebook.single('pdfChecksum')
    const raw = leaf?.node.value
    if (!leaf || raw === null || raw === '') return
    notebook.note('value/not-verifiable', leaf)
    const report = notebook.entity('attachment', 'report_pdf', { kind: 'report_pdf' })
    const isSha256 = typeof raw === 'string' && /^[\da-f]{64}$/i.test(raw)
    if (isSha256)
      notebook.claim(report, 'digest', 'backend', { leaf, value: { alg: 'sha-256', value: raw.toLowerCase() } })
    notebook.claim(report, 'digestStatus', 'backend', { leaf, value: 'unverified', rule: 'no-bytes' })
  },
}
