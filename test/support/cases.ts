import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type ConformanceCase, readCases } from '../../src/conformance/index.ts'

export interface Input {
  readonly name: string
  readonly content: Buffer
}

/** One folder of fixtures: its inputs, what is expected, and what a person said of it. */
export interface FixtureCase {
  readonly name: string
  readonly folder: string
  readonly inputs: readonly Input[]
  readonly expected: string | undefined
  readonly claim: Claim | undefined
  readonly conformance: ConformanceCase
}

/** Written by hand, before the result is looked at. */
export interface Claim {
  /** JSON Pointer → value; null where there must be none. */
  readonly values: Readonly<Record<string, unknown>>
  readonly diagnostics: readonly string[]
  /** The kinds of the conflicts, all of them but those that only inform. */
  readonly conflicts: readonly string[]
  /** `type/aspect process` → result of the checks that the sources report or imply, all of them. */
  readonly checks?: Readonly<Record<string, string>>
}

const ROOT = join(import.meta.dirname, '..', '..', 'fixtures')
const VENDORS = ['pip', 'mobbscan', 'mobbid']

// The kit finds the cases: the tests of the house are built as those of its users are.
const ofVendors = await Promise.all(VENDORS.map((vendor) => casesIn(vendor)))
const ofFailures = await casesIn('failures')

export function vendorCases(): FixtureCase[] {
  return ofVendors.flat().map(readCase)
}

/** `fixtures/failures/<area>/<what is wrong>/<case>`: the folder's name is the claim. */
export function failureCases(areas: readonly string[]): { readonly code: string; readonly case: FixtureCase }[] {
  return ofFailures.flatMap((each) => {
    const [, area = '', wrong = ''] = each.name.split('/')
    if (!areas.includes(area)) return []
    const read = readCase(each)
    return [{ code: `${area}/${wrong}`, case: { ...read, name: read.name.slice('failures/'.length) } }]
  })
}

async function casesIn(folder: string): Promise<ConformanceCase[]> {
  const cases = await readCases(join(ROOT, folder))
  return cases.map((each) => ({ ...each, name: `${folder}/${each.name}` }))
}

function readCase(conformance: ConformanceCase): FixtureCase {
  const { name, folder, inputs } = conformance
  const files = readdirSync(folder)
  const read = (file: string) => (files.includes(file) ? readFileSync(join(folder, file), 'utf8') : undefined)
  const claim = read('claim.json')
  return {
    name,
    folder,
    inputs: inputs.map((path) => ({ name: basename(path), content: readFileSync(path) })),
    expected: read('expected.json'),
    claim: claim === undefined ? undefined : (JSON.parse(claim) as Claim),
    conformance,
  }
}
