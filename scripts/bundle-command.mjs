// A command starts as often as it runs, and half of a start would be looking for files: so `provenid` is a few files, with
// what only some runs need in files of their own. They are CommonJS, because Node takes 10 ms and 5 MiB to get its other
// loader ready (docs/performance.md).
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** Packages that every run needs. All others stay packages, and are loaded by the runs that need them. */
const BUNDLED = ['commander', 'date-fns']

/**
 * What is loaded together lies in one file, with all that it imports: a file takes 0.3 ms to find and to load. Without
 * groups each set of commands that share a module would have a file of its own.
 */
const GROUPS = [
  { name: 'start', test: /src\/cli\/exit\.ts$|\/redact\/profiles\.ts$/ },
  { name: 'common', test: /src\/(?:identifiers\/|diagnostics\/|source\/time\.ts|cli\/report\.ts)/ },
  { name: 'normalize', test: /src\/cli\/commands\/normalize\.ts$/ },
]

/** `main.js` is the command, `in-thread.js` what its threads run. With maps for what profiles it. */
export async function bundleCommand(folder, { sourcemap = false } = {}) {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const packages = Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => !BUNDLED.includes(name))
  const bundle = await rolldown({
    input: { main: 'src/cli/main.ts', 'in-thread': 'src/cli/batch/in-thread.ts' },
    platform: 'node',
    external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [{ name: 'provenid', resolveId, load }],
  })
  await bundle.write({
    dir: folder,
    format: 'cjs',
    minify: true,
    sourcemap,
    chunkFileNames: '[name].js',
    codeSplitting: { groups: GROUPS.map((group, index) => ({ ...group, priority: GROUPS.length - index })) },
  })
  await bundle.close()
  chmodSync(join(folder, 'main.js'), 0o755)
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n')
  writeFileSync(join(folder, 'third-party-licenses.txt'), BUNDLED.map(licenseOf).join('\n'))
}

// commander could run programs as commands; here is none, and to load what starts them takes 2 ms.
const NO_PROGRAMS = '\0no-programs'

function resolveId(source, importer = '') {
  // The engines start processes of their own with files of theirs: the command takes them from the library beside it.
  const engine = /^(?:\.\.\/)+(engines\/\w+\/index)\.ts$/.exec(source)
  if (engine) return { id: `../${engine[1]}.js`, external: true }
  return source === 'node:child_process' && importer.includes('/commander/') ? NO_PROGRAMS : null
}

function load(id) {
  return id === NO_PROGRAMS ? 'module.exports = {}' : null
}

function licenseOf(name) {
  const folder = join('node_modules', name)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = ['LICENSE', 'LICENSE.md'].map((each) => join(folder, each)).find(existsSync)
  return `${name} ${version}\n\n${readFileSync(file, 'utf8')}`
}
