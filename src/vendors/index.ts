import { http } from './http/index.ts'
import { mobbid } from './mobbid/index.ts'
import { mobbscan } from './mobbscan/index.ts'
import { pip } from './pip/index.ts'
import type { Vendor } from './vendor.ts'

/** The list. A new vendor is one folder, and one name here. */
export const vendors: readonly Vendor[] = [pip, mobbscan, mobbid, http]

export { defineVendor, refuseClashes } from './define.ts'
export { mappingPage } from './mapping-page.ts'
export type { Vendor } from './vendor.ts'
