import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** A fenced block of a page. ```` ```ts acme.ts ````: the second word is the file that it is. */
export interface Block {
  readonly page: string
  /** From 1. */
  readonly line: number
  readonly language: string
  readonly file: string | undefined
  readonly text: string
}

/** The pages for people: README and everything below docs/. */
export function pagesOfDocs(): string[] {
  const below = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  return ['README.md', ...below.filter((path) => path.endsWith('.md')).map((path) => join('docs', path))].sort()
}

export function blocksOf(page: string): Block[] {
  const blocks: Block[] = []
  const lines = readFileSync(join(ROOT, page), 'utf8').split('\n')
  let opened: { line: number; info: string } | undefined
  for (const [index, line] of lines.entries()) {
    const [, info] = /^```(.*)$/.exec(line) ?? []
    if (info === undefined) continue
    if (!opened) opened = { line: index + 1, info }
    else {
      const [language = '', file] = opened.info.trim().split(/\s+/)
      blocks.push({ page, line: opened.line, language, file, text: `${lines.slice(opened.line, index).join('\n')}\n` })
      opened = undefined
    }
  }
  if (opened) throw new Error(`${page}:${opened.line}: a block that does not end`)
  return blocks
}

/**
 * A block with what its comments promise as assertions: `isApproved(result) // true`. A comment that is no literal of
 * JavaScript promises nothing; one may go on over the next lines.
 */
export function withPromises(text: string): string {
  const lines = text.split('\n')
  const made = lines.flatMap((line, index) => {
    const [, before = '', comment] = /^(.*?)\s*\/\/ (.*)$/.exec(line) ?? []
    const expression = before.trim() === '' && comment !== undefined ? '' : before.trim()
    if (expression !== '' && comment !== undefined) return [line, ...promise(expression, comment, lines, index)]
    const previous = lines[index - 1]?.trim() ?? ''
    const starts = comment !== undefined && previous !== '' && !previous.includes('//')
    return starts ? [...promise(previous, comment, lines, index), line] : [line]
  })
  return `import { deepStrictEqual as same_ } from 'node:assert'\n${made.join('\n')}`
}

function promise(expression: string, comment: string, lines: readonly string[], index: number): string[] {
  if (
    !/^(?:await )?[A-Za-z_$][\w$]*(?:[.([].*[\w)\]'])?$/.test(expression) ||
    /^(?:const|import|for|let)\b/.test(expression)
  )
    return []
  let literal = comment
  for (let next = index + 1; next <= index + 5; next++) {
    if (isLiteral(literal)) return [`;same_(${expression}, (${literal}))`]
    const [, more] = /^\s*\/\/ (.*)$/.exec(lines[next] ?? '') ?? []
    if (more === undefined) return []
    literal += `\n${more}`
  }
  return []
}

function isLiteral(text: string): boolean {
  if (!/^(?:true|false|null|undefined|-?\d|'|\[|\{)/.test(text)) return false
  try {
    new Function(`return (${text})`)()
    return true
  } catch {
    return false
  }
}
