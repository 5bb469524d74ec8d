import { orderOf, orderOfProofing } from './claims/order-month.ts'
import { groupKeys } from './group-keys.ts'
import type { IdentityProofingResult, ProofingSession } from './model/index.ts'
import { checkOptions } from './options.ts'
import type { Vendor } from './vendors/index.ts'

export interface GroupOptions {
  /** Vendors besides the built-in ones, where results are of theirs. */
  readonly vendors?: readonly Vendor[]
}

/** Types of ids that name a customer, a call or a month, and not a proofing. */
function sharedTypes(vendors: readonly Vendor[]): ReadonlySet<string> {
  const payloads = vendors.flatMap((vendor) => vendor.payloads)
  return new Set(payloads.flatMap(({ table }) => Object.keys(table?.shape.session.sharedIds ?? {})))
}

/**
 * The keys by which results belong to one case: `pip/pipId/…`, `mobbscan/verificationId/…`, `mobbid/operationId/…` in
 * lower case, and `pip/order/<attendance code> <MMYY>` for renderings that carry the order number only. Results with a
 * key in common speak of one proofing; but a code has six digits, and of many orders in a month two may have the same:
 * `groupResults` joins none by an order under which there are two `pipId`s. The keys hold what the ids hold: keep them
 * as close as these.
 */
export function joinKeys(result: IdentityProofingResult, options: GroupOptions = {}): string[] {
  return keysBy(sharedTypes(checkOptions(options).vendors), result)
}

function keysBy(shared: ReadonlySet<string>, { sessions }: IdentityProofingResult): string[] {
  return [...new Set(sessions.flatMap((session) => keysOf(session, shared)))].sort()
}

function keysOf({ product, externalIds, completedAt }: ProofingSession, shared: ReadonlySet<string>): string[] {
  return externalIds.flatMap(({ type, value }) => {
    const order =
      type === 'pipCode'
        ? orderOf(value)
        : type === 'attendanceCode'
          ? completedAt && orderOfProofing(value, completedAt)
          : undefined
    const own = shared.has(type) ? [] : [`${product}/${type}/${value.toLowerCase()}`]
    return order ? [...own, `${product}/order/${order}`] : own
  })
}

/** Results of one case together, for `mergeResults`; a result without a key stays alone. The order is kept. */
export function groupResults(
  results: Iterable<IdentityProofingResult>,
  options: GroupOptions = {},
): IdentityProofingResult[][] {
  const shared = sharedTypes(checkOptions(options).vendors)
  const all = [...results]
  const groups = groupKeys(all.map((result) => keysBy(shared, result)))
  return groups.map((group) => group.flatMap((index) => all[index] ?? []))
}
