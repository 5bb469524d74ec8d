import { createHash } from 'node:crypto'
import { Html, html } from './html.ts'
import type { Strings } from './strings/index.ts'

interface Parts {
  readonly title: string
  readonly t: Strings
  readonly style: string
  readonly script?: string
  readonly body: Html
}

/**
 * One page that loads nothing: its style and script are allowed by their hashes, and nothing else is. Style and script
 * are constants of this project; no data is in them.
 */
export function page({ title, t, style, script, body }: Parts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `${
    html`<!doctype html>
<html lang="${t.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
${script !== undefined && html`<script>${new Html(script)}</script>`}
</body>
</html>
`.text
  }`
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
