import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { printable } from '../diagnostics/index.ts'
import { checkOptions } from '../options.ts'
import type { Vendor } from '../vendors/index.ts'
import { EXIT, Stop } from './exit.ts'

const loaded = new Map<string, Promise<readonly Vendor[]>>()

/** The vendors of `--vendor FILE`: ES modules, the vendor being the default export or the one named `vendor`. */
export function loadVendors(files: readonly string[]): Promise<readonly Vendor[]> {
  const key = JSON.stringify(files)
  const known = loaded.get(key)
  if (known) return known
  // One list for all blocks of a batch, which is checked once.
  const made = loadAll(files)
  loaded.set(key, made)
  return made
}

async function loadAll(files: readonly string[]): Promise<readonly Vendor[]> {
  const vendors: Vendor[] = []
  for (const file of files) vendors.push(await load(file))
  try {
    checkOptions({ vendors })
  } catch (error) {
    throw new Stop(EXIT.usage, `--vendor: ${printable((error as Error).message)}`)
  }
  return vendors
}

async function load(file: string): Promise<Vendor> {
  try {
    const module: { default?: Vendor; vendor?: Vendor } = await import(pathToFileURL(resolve(file)).href)
    const vendor = module.default ?? module.vendor
    if (vendor) return vendor
  } catch (error) {
    // The module is code of whoever runs the command: what it says holds nothing of a case.
    const why = error instanceof Error ? error.message : 'it throws'
    throw new Stop(EXIT.usage, `--vendor: ${printable(file)} cannot be loaded: ${printable(why)}`)
  }
  throw new Stop(EXIT.usage, `--vendor: ${printable(file)} exports no vendor, neither by default nor by that name`)
}
