// The library by plain tsc into an empty dist, and the command as a bundle beside it.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { bundleCommand } from './bundle-command.mjs'

rmSync('dist', { recursive: true, force: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
await bundleCommand('dist/cli')
