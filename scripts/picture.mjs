// docs/report.png: the report of an example, as Debian's chromium draws it. Fonts differ between machines, so no test
// compares it.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { normalize } from '../dist/index.js'
import { excerptsOf, toReportHtml } from '../dist/report.js'
import { indexedPng } from './indexed-png.mjs'

const ROOT = join(import.meta.dirname, '..')
const input = {
  name: 'case.zip',
  content: readFileSync(join(ROOT, 'fixtures/pip/archive-of-all-renderings/input.zip')),
}

const result = await normalize(input)
const file = join(mkdtempSync(join(tmpdir(), 'provenid-')), 'report.html')
writeFileSync(file, toReportHtml(result, { excerpts: await excerptsOf(input, result) }))

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: 1360, height: 960 }, colorScheme: 'light' })
await page.goto(pathToFileURL(file).href)
await page.locator('#person a.from').first().click()
await page.evaluate('scrollTo({ top: 0, behavior: "instant" })')
const picture = await page.screenshot()
const { width, height, pixels } = await pixelsOf(picture)
writeFileSync(join(ROOT, 'docs/report.png'), indexedPng(width, height, pixels))
await browser.close()

/** The browser decodes what it wrote. */
async function pixelsOf(png) {
  const blank = await browser.newPage()
  const read = async (base64) => {
    const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob()
    const bitmap = await createImageBitmap(blob)
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    let text = ''
    for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192))
    return { width: bitmap.width, height: bitmap.height, text: btoa(text) }
  }
  const { width, height, text } = await blank.evaluate(read, png.toString('base64'))
  return { width, height, pixels: Buffer.from(text, 'base64') }
}
