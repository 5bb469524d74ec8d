// The pages that are made from the tables and the codes, so that they cannot say anything else.

const NOTICE = '<!-- Made from the tables by `npm run generate`. Do not edit. -->\n'

/** docs/diagnostics.md: every code with its severity, cause and remedy. */
export function diagnosticsPage(codes) {
  const rows = Object.entries(codes).map(
    ([code, { severity, sentence, remedy }]) => `| \`${code}\` | ${severity} | ${sentence} | ${remedy} |`,
  )
  return `${NOTICE}# Diagnostics\n\nA code is \`area/what-is-wrong\` and stable. The severity is the usual one; words in braces are arguments, and never hold\na person's values.\n\n| code | severity | what it says | what to do |\n|---|---|---|---|\n${rows.join('\n')}\n`
}

/** docs/conflicts.md. */
function conflictsPage(codes) {
  const rows = Object.entries(codes).map(
    ([code, { kind, severity, open, sentence }]) =>
      `| \`${code}\` | ${kind} | ${severity} | ${open || severity === 'critical' ? 'unresolved' : 'resolved by the choice'} | ${sentence} |`,
  )
  return [
    NOTICE,
    '# Conflicts\n',
    'Where sources, or the fields of one, do not go together. A critical conflict keeps a case from being approved,',
    'whatever the ranks selected. `policy.severities` makes a row graver, never lighter.\n',
    '| code | kind | severity | status | what it says |\n|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** docs/limits.md. */
function limitsPage(limits) {
  const rows = Object.entries(limits).map(
    ([name, limit]) => `| \`${name}\` | ${amount(limit.default)} | ${limit.protects} |`,
  )
  return [
    NOTICE,
    '# Limits\n',
    'Each is set by `options.limits` or `--limit name=number`, and named in the diagnostic when it is hit.\n',
    '| limit | default | protects from |\n|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function amount(value) {
  return value >= 1024 ** 2 && value % 1024 ** 2 === 0 ? `${value / 1024 ** 2} MiB` : value.toLocaleString('en')
}

/** Every generated page: path → text. */
export function pages({ vendors, mappingPage, diagnosticCodes, conflictCodes, limits }) {
  const mapping = vendors
    .filter(({ product }) => product)
    .map((vendor) => [`docs/mapping/${vendor.product}.md`, NOTICE + mappingPage(vendor)])
  return Object.fromEntries([
    ...mapping,
    ['docs/diagnostics.md', diagnosticsPage(diagnosticCodes)],
    ['docs/conflicts.md', conflictsPage(conflictCodes)],
    ['docs/limits.md', limitsPage(limits)],
  ])
}
