import { type Html, html } from '../report/html.ts'

/** A part of a bar: how much, and how it looks. */
export interface Share {
  readonly kind: string
  readonly count: number
}

/** A bar whose parts stand beside each other; `all` is its whole length. The table around it holds the figures. */
export function bar(shares: readonly Share[], all: number): Html {
  let at = 0
  const parts = shares.map(({ kind, count }) => {
    const width = all > 0 ? (count / all) * 100 : 0
    const part = html`<rect class="${kind}" x="${round(at)}" y="0" width="${round(width)}" height="10"/>`
    at += width
    return part
  })
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="100" height="10"/>${parts}</svg>`
}

export interface Column {
  readonly label: string
  readonly shares: readonly Share[]
}

const WIDTH = 720
const HEIGHT = 200
const LEFT = 44
const BOTTOM = 22
const TOP = 8

/** Columns over time or over a scale, stacked, with two lines to measure them by. */
export function columnChart(title: string, columns: readonly Column[], labels: number): Html {
  const most = Math.max(1, ...columns.map(({ shares }) => total(shares)))
  const scale = niceAbove(most)
  const inner = HEIGHT - TOP - BOTTOM
  const step = (WIDTH - LEFT) / Math.max(columns.length, 1)
  const every = Math.max(1, Math.ceil(columns.length / labels))
  const y = (count: number) => TOP + inner - (count / scale) * inner
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
${[0, scale / 2, scale].map(
  (count) =>
    html`<line class="rule" x1="${LEFT}" x2="${WIDTH}" y1="${round(y(count))}" y2="${round(y(count))}"/>${
      Number.isInteger(count) &&
      html`<text x="${LEFT - 8}" y="${round(y(count) + 4)}" text-anchor="end">${count}</text>`
    }`,
)}
${columns.map(({ label, shares }, index) => {
  const x = LEFT + index * step
  const gap = Math.min(4, step * 0.18)
  let below = 0
  return html`${shares.map(({ kind, count }) => {
    below += count
    return html`<rect class="${kind}" x="${round(x + gap / 2)}" y="${round(y(below))}" width="${round(Math.min(step - gap, 48))}" height="${round((count / scale) * inner)}"/>`
  })}${index % every === 0 && html`<text x="${round(x + gap / 2)}" y="${HEIGHT - 6}">${label}</text>`}`
})}
</svg>`
}

export function total(shares: readonly Share[]): number {
  return shares.reduce((sum, { count }) => sum + count, 0)
}

/** 1, 2 or 5 times a power of ten, not below. */
function niceAbove(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return [1, 2, 5, 10].map((factor) => factor * power).find((nice) => nice >= most) ?? most
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
