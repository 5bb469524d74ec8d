import { ofPart, textOf } from '../../claims/case.ts'
import { isOutsideOrder } from '../../claims/order-month.ts'
import { gather } from '../../model/index.ts'
import type { ConflictRule } from '../conflict.ts'

/** A proofing that does not fit the month in its order number. */
export const orderMonth: ConflictRule = (view) =>
  gather(view.sessions, (session) => {
    const field = session.fields.get('completedAt')
    const day = textOf(session, 'completedAt')?.slice(0, 10)
    if (!field?.winner || day === undefined) return []
    const completed = field.winner
    return gather(
      ofPart(view, 'externalId').filter((each) => each.session === session && each.attributes.type === 'pipCode'),
      (each) => {
        const order = each.fields.get('value')?.winner
        if (!order || !isOutsideOrder(String(order.value), day)) return []
        return { code: 'time/order-month', field, claims: [completed, order], independence: 'same_session' }
      },
    )
  })
