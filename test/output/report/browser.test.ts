import { spawnSync } from 'node:child_process'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { normalize } from '../../../src/index.ts'
import { toBatchReportHtml } from '../../../src/output/batch-report/index.ts'
import { addRecord, emptyBatchTally } from '../../../src/output/batch-report/tally.ts'
import { toReportHtml } from '../../../src/output/report/index.ts'
import { expectedOf, expectedResults, reportOf } from './reports.ts'

const executablePath = spawnSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim()
const WIDE = { width: 1360, height: 900 }
const NARROW = { width: 375, height: 812 }
/** WCAG 2.2, 1.4.10: a page is read in one direction down to this width. */
const NARROWEST = { width: 320, height: 640 }
// biome-ignore format: as they are given
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** The text of a part that is to be seen: what is covered or folded is not in it. */
// biome-ignore lint/performance/useDomNodeTextContent: textContent holds what is covered too
const seen = (part: Locator): Promise<string> => part.innerText()

const HOSTILE = {
  markup: '</bdi></td><img src=x onerror="document.title=1"><script>document.title=2</script>',
  direction: 'Kari \u202enegninroN\u2066 Test',
  controls: 'Nul\u0000 Esc\u001b[31m Del\u007f',
  long: `Begin${'x'.repeat(9_992)}END`,
}

describe.skipIf(executablePath === '')('in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'provenid-report-'))
  let browser: Browser
  let page: Page
  let noise: string[] = []
  let files: Record<'example' | 'norwegian' | 'rejected' | 'hostile' | 'veiled' | 'batch' | 'utfall' | 'zone', string>

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: FLAGS })
    const example = 'pip/archive-of-all-renderings'
    const tally = emptyBatchTally()
    for (const [, result] of expectedResults()) addRecord(tally, result)
    const pages = {
      example: await reportOf(example),
      norwegian: await reportOf(example, { lang: 'nb' }),
      rejected: await reportOf('pip/two-renderings-that-differ-in-the-outcome'),
      hostile: hostileReport(),
      veiled: await reportOf(example, { veiled: true }),
      batch: toBatchReportHtml(tally),
      utfall: toBatchReportHtml(tally, { lang: 'nb' }),
      zone: await reportWithUnreadableZone(),
    }
    files = Object.fromEntries(
      Object.entries(pages).map(([name, text]) => {
        const file = join(folder, `${name}.html`)
        writeFileSync(file, text)
        return [name, pathToFileURL(file).href]
      }),
    ) as typeof files
    page = await browser.newPage({ viewport: WIDE })
    listen(page)
  })

  afterAll(() => browser?.close())

  /** What a page says on the console, or asks for beyond itself. */
  function listen(to: Page): void {
    to.on('console', (message) => noise.push(message.text()))
    to.on('pageerror', (error) => noise.push(error.message))
    to.on(
      'request',
      (request) => !Object.values(files).includes(request.url().split('#')[0]!) && noise.push(request.url()),
    )
  }

  /** The one page, as it is when it has just been opened. */
  async function open(url: string, viewport = WIDE): Promise<void> {
    noise = []
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize(viewport)
    await page.goto('about:blank')
    await page.goto(url)
  }

  const overflow = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

  test.each([
    ['wide', WIDE],
    ['narrow', NARROW],
  ])(
    '%s: nothing is wider than the window, the console is silent, and nothing is asked for',
    async (name, viewport) => {
      for (const each of ['example', 'hostile', 'batch'] as const) {
        await open(files[each], viewport)
        expect([each, await overflow()]).toEqual([each, 0])
        const picture = join(folder, `${each}-${name}.png`)
        await page.screenshot({ path: picture, fullPage: true })
        expect(statSync(picture).size).toBeGreaterThan(20_000)
        expect(noise).toEqual([])
      }
    },
  )

  test.each([NARROWEST, NARROW, WIDE])(
    '$width pixels: whatever the language and the zone, it is read downwards',
    async (viewport) => {
      for (const each of ['norwegian', 'utfall', 'zone', 'batch', 'rejected'] as const) {
        await open(files[each], viewport)
        expect([each, await overflow()]).toEqual([each, 0])
      }
    },
  )

  test('the sources of a value stand beside it on a wide screen, and in a sheet below on a narrow one', async () => {
    await open(`${files.example}#from-1`)
    const main = await page.locator('main').boundingBox()
    const beside = await page.locator('.evidence').boundingBox()
    expect(beside!.x).toBeGreaterThanOrEqual(main!.x + main!.width)
    await page.setViewportSize(NARROW)
    const sheet = await page.locator('.evidence').boundingBox()
    expect([sheet!.x, Math.round(sheet!.y + sheet!.height), sheet!.width]).toEqual([0, NARROW.height, NARROW.width])
    expect(sheet!.y).toBeGreaterThan(NARROW.height / 5)
  })

  test('the keyboard opens the sources of a value, closes them, and is back where it was', async () => {
    await open(files.example)
    const opener = page.locator('#person a.from').first()
    expect(await opener.getAttribute('href')).toBe('#from-1')
    await opener.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.evidence article:visible h3').allInnerTexts()).toEqual(['Name'])
    expect(await page.evaluate('document.activeElement.id')).toBe('from-1')
    expect(await opener.getAttribute('aria-current')).toBe('true')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.evidence article:visible').count()).toBe(0)
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#from-1')
  })

  test('without scripts too the sources open and close, and the veil goes down', async () => {
    const page = await browser.newPage({ viewport: WIDE, javaScriptEnabled: false })
    await page.goto(files.example)
    await page.locator('#person a.from').first().click()
    expect(await page.locator('.evidence article:visible').count()).toBe(1)
    await page.locator('.evidence article:visible .close').click()
    expect(await page.locator('.evidence article:visible').count()).toBe(0)
    await page.locator('#veil').press('Space')
    expect(await seen(page.locator('main'))).not.toContain('Østenbyen')
    await page.close()
  })

  test('the veil covers, by the keyboard and on paper, and lifts again', async () => {
    await open(`${files.example}#from-1`)
    const person = ['Åsamund', 'Østenbyen', '1985-09-17', '17898520056', 'CCC002251', 'PIP1234560125', 'Kari']
    const shown = async () => {
      const text = await seen(page.locator('body'))
      return person.filter((value) => text.includes(value))
    }
    expect(await shown()).toEqual(person)
    await page.locator('#veil').press('Space')
    expect(await shown()).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await shown()).toEqual([])
    await page.emulateMedia({ media: 'screen' })
    await page.locator('#veil').press('Space')
    expect(await shown()).toEqual(person)
    await page.goto(files.veiled)
    expect(await shown()).toEqual([])
  })

  test('on paper everything is open: the sources of every value, and what was folded', async () => {
    await open(files.hostile)
    await page.emulateMedia({ media: 'print' })
    const articles = page.locator('.evidence article')
    expect(await articles.count()).toBeGreaterThan(20)
    expect(await page.locator('.evidence article:visible').count()).toBe(await articles.count())
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    expect(await page.locator('details:not([open])').count()).toBe(0)
    expect(await page.locator('.close:visible').count()).toBe(0)
  })

  test('names are drawn as text, whatever is in them', async () => {
    await open(files.hostile)
    const values = page.locator('#person td.value')
    const texts = await values.allInnerTexts()
    expect(texts[0]).toBe(HOSTILE.markup)
    expect(texts[1]).toBe('Kari U+202EnegninroNU+2066 Test')
    expect(texts[2]).toBe('Nul␀ Esc␛[31m Del␡')
    expect(texts[3]).toContain('10,000 characters')
    expect(texts[3]!.length).toBeLessThan(250)
    await values.nth(3).locator('summary').click()
    expect(await seen(values.nth(3))).toContain('xEND')
    expect(await overflow()).toBe(0)
    expect(await page.title()).toBe('Identity proofing report: Approved')
    expect(await page.locator('img, main script').count()).toBe(0)
    expect(noise).toEqual([])
  })

  // axe-core is put into the page, which its policy forbids: of these pages alone the policy is set aside.
  test('axe-core finds nothing, in light and dark, wide and narrow', async () => {
    const context = await browser.newContext({ viewport: WIDE, bypassCSP: true })
    const audited = await context.newPage()
    const audit = async (url: string, rules = 'undefined') => {
      await audited.goto('about:blank')
      await audited.goto(url)
      await audited.evaluate(axe.source)
      const found = await audited.evaluate(`axe.run(document, { runOnly: ${rules}, resultTypes: ['violations'] })`)
      return (found as Found).violations.map(({ id, nodes }) => [url, id, nodes.map((node) => node.html).slice(0, 3)])
    }
    for (const url of [`${files.example}#from-1`, files.hostile, files.batch]) expect(await audit(url)).toEqual([])
    await audited.setViewportSize(NARROW)
    expect(await audit(`${files.norwegian}#from-1`)).toEqual([])
    await audited.emulateMedia({ colorScheme: 'dark' })
    for (const url of [`${files.rejected}#from-1`, files.batch])
      expect(await audit(url, "['color-contrast']")).toEqual([])
    await context.close()
  })
})

/** A zone that no layout fits is shown as it came, however long it is; so is a technique that nobody documents. */
async function reportWithUnreadableZone(): Promise<string> {
  const result = await normalize({
    scanId: 'x-1',
    verificationResult: 'VERIFIED',
    document: { name: 'CARMEN', mrz: `P<UTO${'<CARMEN'.repeat(40)}` },
    validations: { validationFacialMatching: 'VALID', [`validation${'Langt'.repeat(30)}`]: 'VALID' },
  })
  return toReportHtml(result, { lang: 'nb' })
}

/** A result whose names are hostile, said by claims that repeat them. */
function hostileReport(): string {
  const result = expectedOf('pip/v1-nested-approved')
  const { markup: name, direction: givenName, controls: familyName, long: middleName } = HOSTILE
  const claims = Object.entries(result.provenance.claims).filter(([pointer]) => !pointer.startsWith('/subject/'))
  const [like] = result.provenance.claims['/subject/name'] ?? []
  const names = { name, givenName, familyName, middleName }
  const said = Object.entries(names).map(([field, raw], index) => [
    `/subject/${field}`,
    [{ ...like!, id: `${like!.source}-${900 + index}`, raw, at: { pointer: `/${raw}` } }],
  ])
  return toReportHtml({
    ...result,
    subject: { ...result.subject, ...names },
    provenance: { ...result.provenance, claims: { ...Object.fromEntries(said), ...Object.fromEntries(claims) } },
  })
}
