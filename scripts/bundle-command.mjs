// A command starts as often as it runs, and half of a start would be looking for files: so `provenid` is a few files, with
// what only some runs need in files of their own. They are CommonJS, because Node takes 10 ms and 5 MiB to get its other
// loader ready (docs/performance.md).
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, transform } from 'esbuild'

const TARGET = { platform: 'node', target: 'node20.19', minify: true }

/** Packages that every run needs. All others stay packages, and are loaded by the runs that need them. */
const BUNDLED = ['commander', 'date-fns']

/** `main.js` is the command, `work.js` what its threads run. */
export async function bundleCommand(folder) {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const packages = Object.keys({ ...dependencies, ...peerDependencies })
  await build({
    ...TARGET,
    entryPoints: { main: 'src/cli/main.ts', work: 'src/cli/batch/work.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    external: packages.filter((name) => !BUNDLED.includes(name)),
    plugins: [{ name: 'library', setup: leaveEngines }],
    define: { 'import.meta.url': 'here.url' },
  })
  for (const file of readdirSync(folder)) await toCommonJs(join(folder, file))
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n')
  writeFileSync(join(folder, 'third-party-licenses.txt'), BUNDLED.map(licenseOf).join('\n'))
}

// The engines start processes of their own with files of theirs: the command takes them from the library beside it.
function leaveEngines({ onResolve }) {
  onResolve({ filter: /\/engines\/\w+\/index\.ts$/ }, ({ path }) => ({
    path: path.replace(/^(?:\.\.\/)+(.*)\.ts$/, '../$1.js'),
    external: true,
  }))
}

// esbuild splits ES modules only, so CommonJS is a second step: its own files are required, packages still imported.
async function toCommonJs(path) {
  const text = readFileSync(path, 'utf8').replace(
    /\bimport\(("\.\/[\w-]+\.js")\)/g,
    'Promise.resolve().then(()=>require($1))',
  )
  if (text.includes('import.meta')) throw new Error(`${path}: CommonJS knows no import.meta but its url`)
  const banner = text.includes('here.url') ? HERE : ''
  const { code } = await transform(text, { ...TARGET, format: 'cjs', banner })
  writeFileSync(path, code)
}

const HERE = 'const here={get url(){return require("node:url").pathToFileURL(__filename).href}};'

function licenseOf(name) {
  const folder = join('node_modules', name)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = ['LICENSE', 'LICENSE.md'].map((each) => join(folder, each)).find(existsSync)
  return `${name} ${version}\n\n${readFileSync(file, 'utf8')}`
}
