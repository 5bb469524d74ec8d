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

/** docs/columns.md. */
function columnsPage(columns) {
  const rows = Object.entries(columns).map(([name, says]) => `| \`${name}\` | ${says} |`)
  return [
    NOTICE,
    '# Columns of a table\n',
    '`toFlatRow(result)` is one row of texts; `--format csv` writes such rows after `input`, `line`, `digest` and `error`.',
    'Several values are joined by `; `, each once; what is absent is an empty text. Columns are added at the end, never moved',
    'or renamed. In CSV every cell is quoted, and an apostrophe stands before what a spreadsheet would run as a formula.\n',
    '| column | what it says |\n|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** The tables in docs/redaction.md: what becomes of each class, and which class a field is of. */
function redactionPage({ fields, table, actions, profiles }) {
  const classes = Object.entries(table).map(
    ([name, row]) => `| \`${name}\` | ${profiles.map((profile) => row[profile]).join(' | ')} |`,
  )
  const says = Object.entries(actions).map(([name, sentence]) => `* \`${name}\`: ${sentence}.`)
  const rows = [...fieldRows(fields, '')].map(([path, spec]) => `| \`${path}\` | \`${spec.privacy}\` |`)
  return [
    NOTICE,
    '# What becomes of each field\n',
    'What the profiles are for, and what is not a field, stands in [redaction.md](redaction.md).\n',
    `| class | ${profiles.join(' | ')} |\n|---|${profiles.map(() => '---|').join('')}`,
    ...classes,
    '',
    ...says,
    '',
    '| field | class |\n|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function* fieldRows(tree, path) {
  for (const [name, node] of Object.entries(tree)) {
    const at = path === '' ? name : `${path}.${name}`
    if (typeof node.kind === 'string') yield [at, node]
    else yield* fieldRows(node, at)
  }
}

/** docs/claims.md: which field is which claim, and which check which method. */
function claimsPage({ fields, methods }) {
  const claims = [...fieldRows(fields, '')]
    .filter(([, spec]) => spec.openid)
    .map(([path, spec]) => `| \`${path}\` | \`${spec.openid}\` |`)
  const cell = (row, process) => ['in_person', 'remote'].map((presence) => row[process]?.[presence] ?? '–').join(' / ')
  const checks = Object.entries(methods).map(
    ([type, row]) => `| \`${type}\` | ${cell(row, 'automated')} | ${cell(row, 'manual')} |`,
  )
  return [
    NOTICE,
    '# Fields, claims, checks, methods\n',
    'How a result is exported stands in [verified-claims.md](verified-claims.md).\n',
    '| field | in `verified_claims` |\n|---|---|',
    ...claims,
    '',
    '| check | automated (in person / remote) | manual (in person / remote) |\n|---|---|---|',
    ...checks,
    '',
  ].join('\n')
}

/** Every generated page: path → text. */
export function pages({ vendors, mappingPage, diagnosticCodes, conflictCodes, limits, columns, redaction, methods }) {
  const mapping = vendors
    .filter(({ product }) => product)
    .map((vendor) => [`docs/mapping/${vendor.product}.md`, NOTICE + mappingPage(vendor)])
  return Object.fromEntries([
    ...mapping,
    ['docs/diagnostics.md', diagnosticsPage(diagnosticCodes)],
    ['docs/conflicts.md', conflictsPage(conflictCodes)],
    ['docs/limits.md', limitsPage(limits)],
    ['docs/columns.md', columnsPage(columns)],
    ['docs/redacted-fields.md', redactionPage(redaction)],
    ['docs/claims.md', claimsPage({ fields: redaction.fields, methods })],
  ])
}
