import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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

export function vendorCases(): FixtureCase[] {
  return VENDORS.flatMap((vendor) =>
    folders(join(ROOT, vendor)).map((name) => readCase(join(ROOT, vendor, name), `${vendor}/${name}`)),
  )
}

/** `fixtures/failures/<area>/<what is wrong>/<case>`: the folder's name is the claim. */
export function failureCases(areas: readonly string[]): { readonly code: string; readonly case: FixtureCase }[] {
  const root = join(ROOT, 'failures')
  return areas.flatMap((area) =>
    folders(join(root, area)).flatMap((wrong) =>
      folders(join(root, area, wrong)).map((name) => {
        const code = `${area}/${wrong}`
        return { code, case: readCase(join(root, area, wrong, name), `${code}/${name}`) }
      }),
    ),
  )
}

function readCase(folder: string, name: string): FixtureCase {
  const files = readdirSync(folder).sort()
  const read = (file: string) => (files.includes(file) ? readFileSync(join(folder, file), 'utf8') : undefined)
  const claim = read('claim.json')
  return {
    name,
    folder,
    inputs: files
      .filter((file) => file.startsWith('input'))
      .map((file) => ({ name: file, content: readFileSync(join(folder, file)) })),
    expected: read('expected.json'),
    claim: claim === undefined ? undefined : (JSON.parse(claim) as Claim),
  }
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
