import type { Matrix, Rect } from './operators.ts'

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer` (ISO 32000-1 §8.3.3, row vectors). */
export function combine(outer: Matrix, inner: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = [inner[0]!, inner[1]!, inner[2]!, inner[3]!, inner[4]!, inner[5]!]
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

export function pointAt([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The upright rectangle around a transformed one. */
export function rectAt(matrix: Matrix, box: ArrayLike<number>): Rect {
  const [x0, y0, x1, y1] = [box[0]!, box[1]!, box[2]!, box[3]!]
  const corners = [pointAt(matrix, x0, y0), pointAt(matrix, x1, y0), pointAt(matrix, x0, y1), pointAt(matrix, x1, y1)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export function overlap(a: Rect, b: Rect): Rect {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
}

export function holds([x0, y0, x1, y1]: Rect, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1
}

/** User space to the page as it is displayed: turned by /Rotate, with its lower left corner at 0, 0. */
export function toDisplay([x0, y0, x1, y1]: Rect, rotate: number): Matrix {
  const turn = (((rotate % 360) + 360) % 360) / 90
  if (turn === 1) return [0, -1, 1, 0, -y0, x1]
  if (turn === 2) return [-1, 0, 0, -1, x1, y1]
  if (turn === 3) return [0, 1, -1, 0, y1, -x0]
  return [1, 0, 0, 1, -x0, -y0]
}
