/** `PIP`, six digits of the attendance code, MMYY of the order. */
const ORDER_NUMBER = /^PIP\d{6}(0[1-9]|1[0-2])(\d\d)$/i
const GRACE = 62
const DAY = 86_400_000

/** Whether a day 'YYYY-MM-DD' lies before the month of an order, or more than 62 days after its end. */
export function isOutsideOrder(orderNumber: string, day: string): boolean {
  const [, month, year] = ORDER_NUMBER.exec(orderNumber) ?? []
  if (month === undefined || year === undefined) return false
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return false
  const first = Date.UTC(2000 + Number(year), Number(month) - 1, 1)
  const last = Date.UTC(2000 + Number(year), Number(month), 0)
  return at < first || at > last + GRACE * DAY
}

/** The attendance code and the month of an order, by which the renderings of one case join: `123456 0125`. */
export function orderOf(orderNumber: string): string | undefined {
  return ORDER_NUMBER.test(orderNumber) ? `${orderNumber.slice(3, 9)} ${orderNumber.slice(9)}` : undefined
}

/** As `orderOf`, of an order that was carried out in its own month: the attendance code and the day 'YYYY-MM-DD…'. */
export function orderOfProofing(attendanceCode: string, day: string): string | undefined {
  const [, year, month] = /^\d\d(\d\d)-(\d\d)/.exec(day) ?? []
  return year && month && /^\d{6}$/.test(attendanceCode) ? `${attendanceCode} ${month}${year}` : undefined
}
