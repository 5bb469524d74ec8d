/**
 * What runs in the worker, as text: Node 20 cannot load TypeScript there, and tsc copies no JavaScript. So the text is
 * kept to what must stand beside pdf.js: it opens the file, hands over each page's drawing operators in a plain form
 * (see operators.ts), and knows nothing of reports.
 *
 * In: { id, bytes, pages, operators, glyphs } (the caps). Out: { ready }, then { id, document } or { id, failure }.
 */
export const workerSource = `'use strict'
const { parentPort, workerData } = require('node:worker_threads')

// pdf.js loads an optional native canvas and reads files through this door; neither is wanted, with or without it installed.
process.getBuiltinModule = () => { throw new Error('closed') }
globalThis.fetch = globalThis.WebSocket = globalThis.XMLHttpRequest = undefined
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {}

// Nothing is drawn. Where a page takes fonts as they are, pdf.js leaves the outlines of their letters alone.
globalThis.FontFace = class {}
const ownerDocument = { fonts: new Set() }

let searched = false
console.warn = (text) => { searched ||= String(text).includes('Indexing all PDF objects') }
console.log = console.info = console.error = () => {}

const codeOf = new Map(workerData.keep.map((name, code) => [name, code]))

async function start() {
  const [pdfjs] = await Promise.all([import(workerData.api), import(workerData.worker)])
  const all = []
  for (const [name, number] of Object.entries(pdfjs.OPS)) all[number] = name

  parentPort.on('message', (job) => {
    searched = false
    read(job).then(
      (document) => parentPort.postMessage({ id: job.id, document }),
      (error) => parentPort.postMessage({ id: job.id, failure: error.limit ?? error.name ?? 'Error' }),
    )
  })
  parentPort.postMessage({ ready: true })

  async function read(job) {
    const task = pdfjs.getDocument({
      data: job.bytes, verbosity: 1, maxImageSize: 1, isEvalSupported: false, enableXfa: false, useSystemFonts: false,
      useWorkerFetch: false, useWasm: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false,
      disableFontFace: false, ownerDocument, disableAutoFetch: true, disableRange: true, disableStream: true, stopAtErrors: false,
    })
    try {
      const pdf = await task.promise
      if (pdf.numPages > job.pages) throw { limit: 'pdfPages' }
      const [permissions, { info }, layers] =
        await Promise.all([pdf.getPermissions(), pdf.getMetadata(), pdf.getOptionalContentConfig()])
      const left = { operators: job.operators, glyphs: job.glyphs }
      const fonts = {}
      const pages = []
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number)
        const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
        const annotations = painted(await page.getAnnotations(), left)
        pages.push({ view: page.view, rotate: page.rotate, operators: plain(list, page, layers, fonts, left), annotations })
        page.cleanup()
      }
      return { pages, fonts, searched, encrypted: permissions !== null || Boolean(info.EncryptFilterName) }
    } finally {
      await task.destroy()
    }
  }

  function painted(annotations, left) {
    left.operators -= annotations.length
    if (left.operators < 0) throw { limit: 'pdfOperators' }
    return annotations.flatMap(({ subtype, rect }) => (subtype === 'Link' || subtype === 'Popup' ? [] : [[...rect]]))
  }

  function plain({ fnArray, argsArray }, page, layers, fonts, left) {
    const operators = []
    for (let index = 0; index < fnArray.length; index++) {
      const args = argsArray[index] ?? []
      const name = all[fnArray[index]]
      const images = imagesAt(name, args)
      left.operators -= images.length
      for (const matrix of images) operators.push([codeOf.get('paintImage'), matrix])
      const code = codeOf.get(name)
      if (code === undefined) continue
      if (--left.operators < 0) throw { limit: 'pdfOperators' }
      if (name === 'showText') operators.push([code, glyphs(args[0], left)])
      else if (name === 'constructPath') operators.push([code, all[args[0]], args[2] && [...args[2]], points(args[1])])
      else if (name === 'setGState') operators.push([code, states(args[0], page, fonts)])
      else if (name === 'beginMarkedContentProps') operators.push([code, args[0] !== 'OC' || isShown(args[1], layers)])
      else if (name === 'beginGroup') operators.push([code, Boolean(args[0].smask)])
      else if (name === 'setFillColorN' || name === 'setStrokeColorN') operators.push([code])
      else operators.push([code, ...args])
      if (name === 'setFont') font(args[0], page, fonts)
    }
    return operators
  }

  // Where pictures stand: each fills the unit square of its matrix. maxImageSize drops all but the smallest, and what
  // shows their place is that nothing is drawn between cm and Q.
  const DRAWS = /^(?:paint|show|shading|construct|begin|end)/
  let placed = false
  function imagesAt(name, args) {
    const bare = placed && name === 'restore'
    if (name === 'transform') placed = true
    else if (name === 'restore' || DRAWS.test(name)) placed = false
    switch (name) {
      case 'restore':
        return bare ? [null] : []
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
      case 'paintSolidColorImageMask':
        return [null]
      case 'paintImageXObjectRepeat':
        return spread(args[3], args[1], 0, 0, args[2])
      case 'paintImageMaskXObjectRepeat':
        return spread(args[5], args[1], args[2], args[3], args[4])
      case 'paintInlineImageXObjectGroup':
        return args[1].map(({ transform }) => [...transform])
      case 'paintImageMaskXObjectGroup':
        return args[0].map(({ transform }) => [...transform])
      default:
        return []
    }
  }

  function spread(positions, a, b, c, d) {
    return Array.from({ length: positions.length / 2 }, (_, at) => [a, b, c, d, positions[2 * at], positions[2 * at + 1]])
  }

  function points(data) {
    const path = data?.[0]
    return path && path.length <= 16 ? [...path] : null
  }

  function glyphs(list, left) {
    left.glyphs -= list.length
    if (left.glyphs < 0) throw { limit: 'pdfGlyphs' }
    return list.map((glyph) => (typeof glyph === 'number' ? glyph : plainGlyph(glyph)))
  }

  // One for each letter of a font, however often it is written: a message holds each object once.
  const known = new WeakMap()
  function plainGlyph(glyph) {
    let plain = known.get(glyph)
    if (!plain) known.set(glyph, (plain = [glyph.unicode, glyph.width, glyph.isSpace]))
    return plain
  }

  function states(list, page, fonts) {
    const kept = list.filter(([key]) => ['ca', 'CA', 'SMask', 'BM', 'Font'].includes(key))
    for (const [key, value] of kept) if (key === 'Font') font(value[0], page, fonts)
    return kept.map(([key, value]) => [key, key === 'SMask' ? Boolean(value) : value])
  }

  function font(id, page, fonts) {
    if (Object.hasOwn(fonts, id)) return
    const face = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined
    fonts[id] = { unit: face?.fontMatrix?.[0] ?? 0.001, vertical: face?.vertical ?? false }
  }

  // A single group behind an OCMD has no list of ids, which pdf.js's own question trips over.
  function isShown(content, layers) {
    if (content?.type === 'OCMD' && content.id) return layers.isVisible({ type: 'OCG', id: content.id })
    return layers.isVisible(content)
  }
}

start()
`
