import { readFileSync } from 'node:fs'

export const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/identifiers/norway/${name}.json`, import.meta.url), 'utf8'))
