import { printable } from '../../diagnostics/index.ts'
import { vendors as builtIn, mappingPage } from '../../vendors/index.ts'
import { EXIT, Stop } from '../exit.ts'
import { put } from '../report.ts'
import { loadVendors } from '../vendor-files.ts'

/** `provenid vendors`: the vendors and what of theirs is recognized; with a product, its tables as Markdown. */
export async function run(product: string | undefined, flags: { vendor: readonly string[] }): Promise<void> {
  const vendors = [...builtIn, ...(await loadVendors(flags.vendor))]
  if (product !== undefined) {
    const vendor = vendors.find((each) => each.product === product)
    const known = vendors.flatMap((each) => each.product ?? []).join(', ')
    if (!vendor) throw new Stop(EXIT.usage, `${printable(product)} is no known product. There are ${known}.`)
    return put(mappingPage(vendor))
  }
  for (const { title, payloads } of vendors) {
    await put(`${title}\n`)
    for (const { payload, what, role } of payloads) await put(`  ${payload.padEnd(28)}${role.padEnd(10)}${what}\n`)
  }
}
