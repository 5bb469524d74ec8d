import { SaxesParser } from 'saxes'

/** A tree by saxes' own text events: what the reader does not use. */
export interface Tree {
  readonly local: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Tree[]
  text: string
}

export function treeOf(document: string): Tree {
  const root: Tree = { local: '', attributes: new Map(), children: [], text: '' }
  const open = [root]
  const add = (text: string) => {
    const [top] = open.slice(-1)
    if (top) top.text += text
  }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', ({ local, attributes }) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value] as const)
    const element: Tree = { local, attributes: new Map(values), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(document).close()
  return root
}

const STEP = /\/(?:\*\[local-name\(\)='([^']+)'\]\[(\d+)\]|@\*\[name\(\)='([^']+)'\]|@([^/[]+))/gy

/** The string values that an XPath of the reader selects: these three kinds of steps and no other. */
export function evaluate(root: Tree, xpath: string): string[] {
  STEP.lastIndex = 0
  let element: Tree | undefined = root
  let read = 0
  for (let match = STEP.exec(xpath); match; match = STEP.exec(xpath)) {
    const [whole, local, index, qualified, name] = match
    read += whole.length
    const attribute = qualified ?? name
    if (attribute !== undefined) {
      const value = element?.attributes.get(attribute)
      return read === xpath.length && value !== undefined ? [value] : []
    }
    element = element?.children.filter((child) => child.local === local)[Number(index) - 1]
  }
  return read === xpath.length && element ? [element.text] : []
}
