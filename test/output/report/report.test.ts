import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isApproved, normalize, redact, redactionProfiles } from '../../../src/index.ts'
import { fieldAt, isPersonal } from '../../../src/output/report/field-of.ts'
import { html } from '../../../src/output/report/html.ts'
import { toReportHtml } from '../../../src/output/report/index.ts'
import { languages } from '../../../src/output/report/strings/index.ts'
import { expectedOf, expectedResults, inputsOf, reportOf, withoutVeiled } from './reports.ts'

describe('of every fixture, in both languages', () => {
  const pages = [...expectedResults()].flatMap(([name, result]) =>
    (['en', 'nb'] as const).map((lang) => ({ name, lang, result, page: toReportHtml(result, { lang }) })),
  )

  test('the seal is that of an approval exactly where the case is approved', () => {
    const wrong = pages.filter(({ result, page }) => page.includes('class="decision approved"') !== isApproved(result))
    expect(wrong.map(({ name }) => name)).toEqual([])
    expect(pages.filter(({ result }) => isApproved(result)).length).toBeGreaterThan(100)
  })

  test('each id is there once, and each link leads to one', () => {
    for (const { name, page } of pages) {
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect([name, ids.length]).toEqual([name, new Set(ids).size])
      const lost = [...page.matchAll(/href="#([^"]*)"/g)].filter(([, id]) => id !== '-' && !ids.includes(id))
      expect([name, lost.map(([, id]) => id)]).toEqual([name, []])
    }
  })

  test('every claim has its place in the panel, and nothing is drawn that is no text', () => {
    for (const { name, result, page } of pages) {
      const claims = Object.values(result.provenance.claims).flat().length
      expect([name, page.match(/<li class="claim /g)?.length ?? 0]).toEqual([name, claims])
      expect([name, /undefined|\[object|NaN/.exec(page)?.[0]]).toEqual([name, undefined])
    }
  })

  test('under the veil no personal value is left', () => {
    for (const { name, result, page } of pages) {
      const left = withoutVeiled(page)
      const personal = Object.entries(result.provenance.claims)
        .filter(([pointer]) => isPersonal(fieldAt(pointer)))
        .flatMap(([, claims]) => claims.flatMap(({ raw, value }) => [raw, value]))
        .concat(Object.values(result.subject), result.documents[0]?.documentNumber, result.documents[0]?.mrz?.raw)
        .filter(
          (value) =>
            typeof value === 'string' && value.length > 4 && /\d|\s|<</.test(value) && !/^[\da-f]{64}$/.test(value),
        )
      const shown = new Set(personal.filter((value) => left.includes(html`${value as string}`.text)))
      expect([name, [...shown]]).toEqual([name, []])
    }
  })

  test('no style, no handler and no address stands in the markup', () => {
    for (const { page } of pages) {
      const [head = '', body = ''] = page.split('<body>')
      expect(body.match(/<[^>]* (?:style|on\w+|src)=|<(?:img|iframe|link|object|base)\b/g)).toBeNull()
      expect(head.match(/<link|<base|src=/g)).toBeNull()
      expect(body.match(/href="(?!#)/g)).toBeNull()
    }
  })
})

describe('the sides of a contradiction', () => {
  const contradicted = async () => {
    const [input] = inputsOf('pip/v1-nested-approved')
    const known = JSON.parse(String(input?.content)) as { nfcData: object }
    const manual = { biometricComparsionApproval: false }
    return normalize({ ...known, nfcData: { ...known.nfcData, DocNumber: 'CCC002252' }, manual })
  }
  const sides = (page: string, code: string) => {
    const card = page.split('<article class="conflict ').find((each) => each.includes(`<code>${code}</code>`)) ?? ''
    return card.split(/<div class="side(?=[ "])/).slice(1)
  }

  test('of two fields, both stand in the result; of one field, one does', async () => {
    const page = toReportHtml(await contradicted())
    const stand = (code: string) => sides(page, code).map((side) => side.includes('Stands in the result'))
    expect(stand('check/face')).toEqual([true, true])
    expect(stand('session/document')).toEqual([true, false])
  })

  test('redacted, what lost is left out, and is not what won', async () => {
    const page = toReportHtml(redact(await contradicted(), 'support'))
    const [won = '', lost = '', ...more] = sides(page, 'session/document')
    expect([won.includes('***252'), lost.includes('***'), more]).toEqual([true, false, []])
    expect(lost).toContain('Another value, left out')
  })
})

test('style and script are allowed by the hashes of what stands there, and nothing else is', () => {
  const page = toReportHtml(expectedOf('pip/v1-nested-approved'))
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
  const hashOf = (tag: string) => {
    const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page) ?? []
    return `&#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`
  }
  expect(policy.split('; ')).toEqual([
    'default-src &#39;none&#39;',
    `style-src ${hashOf('style')}`,
    `script-src ${hashOf('script')}`,
    'base-uri &#39;none&#39;',
    'form-action &#39;none&#39;',
  ])
})

test.each([
  ['is not final', { final: false }, []],
  ['has a critical conflict', {}, [{ severity: 'critical' as const }]],
])('a stored result that says "approved" and %s is drawn as no approval', (_, decision, conflicts) => {
  const result = expectedOf('pip/v1-nested-approved')
  const [first] = expectedOf('pip/two-renderings-that-differ-in-the-outcome').conflicts
  const page = toReportHtml({
    ...result,
    decision: { ...result.decision, ...decision },
    conflicts: conflicts.map((graver) => ({ ...first!, ...graver })),
  })
  expect(page).toContain('<section class="decision inconclusive"')
  expect(page).toContain(languages.en.approvedInWordsOnly)
  expect(page).not.toContain('<h1 id="decision-title">Approved</h1>')
})

test('the page says why the example is approved, and what is contested', async () => {
  const page = await reportOf('pip/archive-of-all-renderings')
  expect(page).toContain('<h1 id="decision-title">Approved</h1>')
  expect(page).toContain(languages.en.reason.all_sessions_approved)
  expect(page).toContain('Contested, but not critical, so that it does not prevent the approval: Completed at.')
  expect(page).toContain('<article class="conflict warning" id="conflict-1"')
})

test('places: the value is marked in JSON and XML, and framed on the page of a report', async () => {
  const page = await reportOf('pip/archive-of-all-renderings')
  expect(page).toContain('&quot;applicantName&quot;: <mark>&quot;Åsamund Østenbyen&quot;</mark>')
  expect(page).toContain('&lt;navndokinnehaver&gt;<mark>Åsamund Østenbyen</mark>&lt;/navndokinnehaver&gt;')
  expect(page).toMatch(/aria-label="Page 1: Dokumentinnehaver">[\s\S]*?<rect class="here" x="286"/)
})

test('of a stored result alone places are named and cells are marked; originals are said not to be shown', () => {
  const page = toReportHtml(expectedOf('pip/v1-nested-approved'))
  expect(page).toContain(languages.en.word.withoutInputs)
  expect(page).toContain('<code><bdi>/applicantName</bdi></code>')
  expect(page).toMatch(/class="excerpt cellular">.*<mark>/)
})

test('without claims the values are there, and it is said that nobody is known to say them', () => {
  const result = expectedOf('pip/v1-nested-approved')
  const page = toReportHtml({ ...result, provenance: { sources: result.provenance.sources, claims: {} } })
  expect(page).toContain(languages.en.word.noClaims)
  expect(page).toContain(html`${result.subject.name}`.text)
})

test('a redacted result is a page without the person, in every profile, of every fixture', () => {
  for (const [name, result] of expectedResults()) {
    for (const profile of redactionProfiles) {
      const page = toReportHtml(redact(result, profile))
      expect(page).toContain(languages.en.word.redacted)
      const { subject, documents } = result
      const personal = [subject.name, subject.birthdate, documents[0]?.documentNumber, documents[0]?.mrz?.raw]
        .concat(subject.nationalIdentifiers?.map(({ value }) => value))
        .filter((value) => value !== undefined && value.length > 5 && page.includes(value))
      expect([name, profile, personal]).toEqual([name, profile, []])
      expect([name, /undefined|\[object|NaN/.exec(page)?.[0]]).toEqual([name, undefined])
    }
  }
})

test('several documents are told apart by their number, where they stand and where they are contested', async () => {
  const scan = (scanId: string, document: object) => ({
    scanId,
    verificationResult: 'VERIFIED',
    document: { surname: 'Nordmann', dateOfBirth: '1956-04-23', issuingState: 'ESP', ...document },
  })
  const page = toReportHtml(
    await normalize([
      scan('s-1', { documentType: 'ESPPassport', documentNumber: 'AA1' }),
      scan('s-2', { documentType: 'ESPIDCardV3', documentNumber: 'AA2', dateOfExpiry: '2030-04-15' }),
      scan('s-3', { documentType: 'ESPIDCardV3', documentNumber: 'AA2', dateOfExpiry: '2031-04-15' }),
    ]),
  )
  expect(page.match(/<h3>Identity document \d<\/h3>/g)).toEqual([
    '<h3>Identity document 1</h3>',
    '<h3>Identity document 2</h3>',
  ])
  expect(page).toMatch(/<article class="conflict error"[^>]*>\s*<h3>.*<\/span> Identity document 2: Expires on<\/h3>/)
})

test('where the source that leads says nothing of a field, it is said why another one does', async () => {
  const result = expectedOf('pip/v1-nested-approved')
  const [winner] = result.provenance.claims['/subject/name'] ?? []
  Object.assign(winner ?? {}, { rule: 'viz; the leading source lacks it' })
  const page = toReportHtml(result)
  expect(page).toContain(`${languages.en.choice.viz}. ${languages.en.word.leaderLacks}`)
  expect(toReportHtml(expectedOf('pip/v1-nested-approved'))).not.toContain(languages.en.word.leaderLacks)
})

test('a long text is folded behind its beginning, and one without end is cut', () => {
  const result = expectedOf('pip/v1-nested-approved')
  const named = (length: number) =>
    toReportHtml({ ...result, subject: { ...result.subject, name: 'å'.repeat(length) } })
  expect(named(160)).not.toContain('å'.repeat(160).concat('</bdi>… '))
  expect(named(161)).toContain(
    `<summary><bdi>${'å'.repeat(160)}</bdi>… <span class="dim">161 characters</span></summary>`,
  )
  expect(named(20_000)).toContain(`<bdi>${'å'.repeat(20_000)}</bdi></details>`)
  expect(named(20_001)).toContain(`<bdi>${'å'.repeat(20_000)}</bdi>…</details>`)
  expect(named(20_001)).not.toContain('å'.repeat(20_001))
})

describe('a stored result with holes', () => {
  const whole = expectedOf('pip/v1-nested-approved')
  const drawn = (change: (result: typeof whole) => void) => {
    const result = structuredClone(whole)
    change(result)
    const page = toReportHtml(result)
    expect(/undefined|\[object|NaN/.exec(page)?.[0]).toBeUndefined()
    return page
  }

  test('of a source that is not there, the id is what is known', () => {
    const [id = ''] = Object.keys(whole.provenance.sources)
    expect(drawn(() => {})).not.toContain(`<bdi>${id}</bdi>`)
    expect(drawn(({ provenance }) => Object.assign(provenance, { sources: {} }))).toContain(`<bdi>${id}</bdi>`)
  })

  test('cells that lie beyond their text are not marked', () => {
    const marked = (page: string) => page.match(/class="excerpt cellular"/g)?.length ?? 0
    const beyond = (change: object) => (result: typeof whole) => {
      for (const claim of result.provenance.claims['/subject/familyName'] ?? []) Object.assign(claim.at ?? {}, change)
    }
    const all = marked(drawn(() => {}))
    expect(marked(drawn(beyond({ end: 4000 })))).toBe(all - 1)
    expect(marked(drawn(beyond({ line: 9 })))).toBe(all - 1)
    expect(marked(drawn(beyond({ start: 21, end: 21 })))).toBe(all - 1)
  })

  test('what a claim says of a score and is none is shown as it is written', () => {
    const page = drawn(({ checks, provenance }) => {
      const claims = provenance.claims[`/checks/${checks.findIndex(({ score }) => score)}/score`] ?? []
      const [first] = claims
      if (first) claims.push({ ...first, id: `${first.id}0`, agreement: 'conflict', value: { value: 'high' } })
    })
    expect(page).toContain('{&quot;value&quot;:&quot;high&quot;}')
  })

  test('a zone whose second line was cut off prints no digits, and says so', () => {
    const page = drawn(({ documents: [document] }) => {
      const [first = ''] = document?.mrz?.lines ?? []
      Object.assign(document?.mrz ?? {}, { lines: [first, '<'.repeat(44)] })
    })
    expect(page).toContain(languages.en.word.notValid)
    expect(page.match(new RegExp(languages.en.digit.not_printed, 'g'))?.length).toBeGreaterThan(0)
  })

  test('without remarks and reasons for what is missing there is no section of remarks', () => {
    const told = (result: typeof whole) => Object.assign(result, { diagnostics: [] })
    expect(drawn(() => {})).toContain('<section id="remarks"')
    expect(drawn((result) => void told(result))).toContain('<section id="remarks"')
    const none = drawn((result) => {
      told(result)
      delete result.provenance.absent
    })
    expect(none).not.toContain('id="remarks"')
  })

  test('an authority, a type and a status as somebody wrote them stand under the veil', async () => {
    const result = await normalize({
      pipId: 'x-1',
      pipStatus: 'Zqx done',
      approved: true,
      documentHolder: 'KARI SPECIMEN',
      idType: 'Zqx pass',
      nfcDataIssuer: 'Zqx office',
    })
    const page = toReportHtml(result)
    for (const word of ['office', 'pass', 'done']) expect(page).toContain(`<bdi>Zqx ${word}</bdi>`)
    expect(withoutVeiled(page)).not.toContain('Zqx')
  })

  test('a reason in somebody’s own words stands under the veil', () => {
    const page = drawn(({ decision }) => {
      decision.reasons = [{ code: 'critical_conflict', text: 'Zqx said so' }]
    })
    expect(page).toContain('Zqx said so')
    expect(withoutVeiled(page)).not.toContain('Zqx')
  })
})

test.each([
  { lang: 'xx' },
  { lang: 'NB' },
  { language: 'nb' },
  { veil: true },
  { veiled: 'yes' },
  { excerpts: {} },
  null,
  5,
])('misuse: %j', (options) => {
  expect(() => toReportHtml(expectedOf('pip/v1-nested-approved'), options as object)).toThrow(TypeError)
  expect(() => toReportHtml(expectedOf('pip/v1-nested-approved'), options as object)).toThrow(/^options/)
})
