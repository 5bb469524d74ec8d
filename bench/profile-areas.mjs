// Samples of the engine's profiler by the part of the house in which they were taken.

/** By the file in which the time was spent; the first that fits. */
const AREAS = [
  [/\/bench\//, 'JSON.stringify of the result'],
  [/\/(?:dist|src)\/(?:normalize|options|one-case|index)\.[jt]s$/, 'normalize'],
  [/\/(?:dist|src)\/(formats\/\w+|identifiers\/\w+|resolve\/rules|resolve\/write|\w+)/, undefined],
  [/\/node_modules\/((?:@[\w-]+\/)?[\w-]+)/, undefined],
  [/^node:internal\/modules\//, 'files found, loaded and compiled'],
  [/^node:(?:internal\/)?(crypto|zlib)/, undefined],
  [/^node:/, 'Node'],
  [/^$/, 'Node'],
]

function areaOf(file) {
  for (const [pattern, name] of AREAS) {
    const match = pattern.exec(file)
    if (match) return name ?? match[1]
  }
  return "the PDF thread's script"
}

/**
 * Counts the samples of one thread into `found`, by area. A built-in function counts to the function that called it.
 * `fileOf` tells from which file a function is.
 */
export function count({ nodes, samples }, found, fileOf = ({ url }) => url) {
  const areas = new Map()
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const visit = ({ id, callFrame, children = [] }, inherited) => {
    const { functionName, url } = callFrame
    const isEngine = /^\((?:program|garbage collector|idle)\)$/.test(functionName)
    const own = isEngine ? functionName : url === '' ? inherited : areaOf(fileOf(callFrame))
    areas.set(id, own)
    for (const child of children) visit(byId.get(child), own)
  }
  visit(nodes[0], 'Node')
  for (const id of samples) {
    const area = areas.get(id)
    if (area !== '(idle)') found.set(area, (found.get(area) ?? 0) + 1)
  }
}

/** The areas in hundredths of all samples, the largest first. */
export function hundredths(found) {
  const samples = [...found.values()].reduce((sum, each) => sum + each, 0)
  return [...found]
    .map(([area, own]) => [area, Math.round((100 * own) / samples)])
    .filter(([, share]) => share > 0)
    .sort(([, one], [, other]) => other - one)
}
