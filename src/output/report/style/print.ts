/** On paper everything is open, in black on white, and what is veiled stays so. */
export const PRINT = `
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #999; --hair: #ccc; --link: #000; --mark: #ffe28a; --mark-ink: #000;
    --good: #0d4a29; --good-ground: #eef6f0; --bad: #8c1512; --bad-ground: #fdf1f0; --warn: #5e3900; --warn-ground: #fdf6e7; --calm: #333; --calm-ground: #f2f2f2;
    --hue-0: #d9e6f7; --hue-1: #f9e2cf; --hue-2: #dcefdc; --hue-3: #efdff3; --hue-4: #fbf0bd; --hue-5: #d5eff0; --hue-6: #f8dbe2; color-scheme: light; }
  @page { margin: 14mm 12mm; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .columns { display: block; }
  main { display: block; }
  section, .evidence { border: 0; border-top: 1pt solid var(--line); border-radius: 0; padding: 4mm 0; }
  .decision { border-top: 0; }
  .switch, .skip, .close, .hint { display: none; }
  .evidence { position: static; max-height: none; overflow: visible; box-shadow: none; display: block; break-before: page; }
  .evidence:not(:has(article:target)) { display: block; }
  .evidence article:not(:target) { display: block; }
  .evidence article { break-inside: avoid; margin-bottom: 5mm; }
  .excerpt, .long > bdi { max-height: none; overflow: visible; }
  .zone, .wide { overflow: visible; }
  .cells { grid-auto-columns: 3.45mm; }
  tr, .conflict, .side { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
  .values tr:has([aria-current]) > * { background: none; }
  body:has(.evidence article:target) { padding-bottom: 0; }
}
`
