// What each format is attacked with. A token is text, or bytes where no text writes them.
const bytes = (...values) => Buffer.from(values)
const LONE = bytes(0xed, 0xa0, 0x80)
const BOM = '\ufeff'

// Everywhere: signs that deceive people or end strings, other scripts' digits, letters that fold oddly.
const signs = ['\u0000', '\u202e', '\u2066', '\u200b', '\u2028', '\u00a0', '\u0085', BOM, '\u0301'.repeat(40), LONE]
const letters = ['İ', 'ı', 'ſ', 'ẞ', 'ﬁ', 'Å', 'A\u030a', '٣', '३', '３', '𝟛', '\u{1f600}', 'Æ', 'ß']

// biome-ignore format: one token a line is a long way down
const json = [
  ...signs, ...letters,
  ...['"approved":false,', '"approved":null,', '"\\u0061pproved":true,', '"Approved":true,', '"approved":true,'],
  ...['"__proto__":{"approved":true},', '"\\u005f_proto__":{},', '"constructor":{"prototype":{}},', '"toString":1,'],
  ...['"verificationResult":"NOT_VERIFIED",', '"status":"ERROR",', '"status":"VERIFIED",', '"TerminationCause":"x",'],
  '"pipId":"x",', '"completed":false,', '"nationalIdNumber":"23845610185",', '"":0,', '"a":"\\ud800",',
  '"\\udc00":1,', '['.repeat(70), '{"a":'.repeat(70), ']'.repeat(9), '1e999', '-0', '123456789012345678901',
  '1'.repeat(120), '0x10', '01', '1e-999', 'NaN', 'Infinity', '/**/', '//\n', "'", '`', ',', '}{', '][', ':', '"',
  '\\', '\\u', '\\u0000', '"\\u202e"', 'null', 'true', 'false', '""', '[]', '{}', `"${'A'.repeat(3000)}"`,
  `"${'1<'.repeat(300)}"`, '"2025-02-30"', '{x}', '%s',
  ...[bytes(0xff, 0xfe), bytes(0xc0, 0x80), bytes(0xf4, 0x90, 0x80, 0x80), bytes(0x80)],
]

// biome-ignore format: one token a line is a long way down
const xml = [
  ...signs, ...letters, '<!DOCTYPE a>', '<!DOCTYPE a [<!ENTITY b "True">]>', '<!ENTITY b "True">', '&b;', '&lt;',
  '&amp;'.repeat(50), '&#84;rue', '&#0;', '&#x110000;', '&#xD800;', '&#xFFFE;', '&#8238;', '&', '<![CDATA[True]]>',
  '<![CDATA[', ']]>', '<!--', '-->', '<!-- x -->', '<?xml version="1.0" encoding="UTF-16"?>', '<?xml version="1.1"?>',
  '<?php x ?>', '<?', '?>', ' encoding="windows-1252"', ' encoding="UTF-7"', ' standalone="yes"', '<a>'.repeat(70),
  '<a>', '</a>', '<a/>', ' a="b"', " a='b'", ' a=b', ' a="1" a="2"', ' xmlns="x"', ' xmlns:p="x"', ' p:a="1"',
  '<p:Godkjent xmlns:p="x">True</p:Godkjent>', '<Godkjent>False</Godkjent>', '<Godkjent>True</Godkjent>',
  '<godkjent>True</godkjent>', ' Godkjent="True"', '<Godkjent/>', '<Avbrudsgrunn>x</Avbrudsgrunn>', '<resultat>',
  '</resultat>', '<resultat/>', '<fnr>23845610185</fnr>', ' xml:space="preserve"', ' xsi:nil="true"',
  '<x/>'.repeat(300), '<', '>', '</', '/>', '"', '=', `<${'n'.repeat(300)}/>`, 'A'.repeat(3000), bytes(0xff, 0xfe),
  bytes(0xfe, 0xff), bytes(0xc0, 0x80),
]

// biome-ignore format: one token a line is a long way down
const zip = [
  'PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0006\u0006', 'PK\u0006\u0007', 'PK\u0007\u0008',
  'PK00PK', '../', '..\\', '/etc/', 'C:', '\u0000', '\u202e', '\u200b', 'a/../b', '．．/', 'con', 'nul.', '\n',
  '\u001b[2J', './', LONE, bytes(0xc0, 0xae), bytes(0xff, 0xff, 0xff, 0xff), bytes(0xff, 0xff), Buffer.alloc(8, 0xff),
  Buffer.alloc(20), Buffer.alloc(4), bytes(0x01, 0x00, 0x08, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f, 0x00),
  bytes(0x75, 0x70, 0x09, 0x00, 0x01, 0, 0, 0, 0, 0x2e, 0x2e, 0x2f, 0x61),
  bytes(0x50, 0x4b, 5, 6, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0),
  bytes(0x50, 0x4b, 6, 7, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f, 0, 1, 0, 0, 0),
]

// biome-ignore format: one token a line is a long way down
const pdf = [
  '/Length 99999999', '/Length -1', '/Length 1', '/Length 5 0 R', '/Length 1 0 R', '/Filter /FlateDecode',
  '/Filter /LZWDecode', '/Filter [/FlateDecode /FlateDecode]', '/Filter /ASCIIHexDecode', '/Filter /JBIG2Decode',
  '/Filter /DCTDecode', '/Filter /Crypt', '/JavaScript', '/JS (app.alert(1))', '/OpenAction', '/AA', '/Launch',
  '/EmbeddedFile', '/EmbeddedFiles', '/XFA', '/RichMedia', '/Encrypt 5 0 R', '/J#61vaScript', '/Linearized 1',
  '/ObjStm', '/XRef', '/Prev 0', '/Prev 9', '/XRefStm 9', '/Kids [1 0 R]', '/Kids []', '/Parent 1 0 R',
  '/Type /Pages', '/Type /Page', '/Count 2147483647', '/Count -1', '/Contents 4 0 R', '/Contents [4 0 R 4 0 R]',
  '/MediaBox [0 0 1e9 1e9]', '/MediaBox [0 0 0 0]', '/CropBox [9 9 9 9]', '/Rotate 45', '/UserUnit 1e9',
  '/Resources 1 0 R', '/Font <<>>', 'stream\n', '\nendstream', '\nendobj\n', '1 0 obj\n', '4 0 obj\n', '5 0 R',
  'trailer\n', 'xref\n', 'startxref\n0\n', '%%EOF\n', '%PDF-1.4\n', ' BT ', ' ET ', ' q ', ' Q ', ' 3 Tr ', ' 0 Tr ',
  '/X0 Do ', '/F1 12 Tf ', '1 0 0 1 72 700 Tm ', '1e38 0 0 1e38 0 0 cm ', '0 0 0 0 0 0 cm ', '(Godkjent) Tj ',
  '(Ja) Tj ', '<47> Tj ', '[(a) -1e9 (b)] TJ ', '0 0 999 999 re f ', 'W n ', '1 g ', '/GS0 gs ', '9 TL T* ',
  'BI ID EI ', '<<'.repeat(70), '['.repeat(70), '('.repeat(70), '<<', '>>', '[', ']', '(', ')', '\\', '%', '#', '/',
  'null', 'NaN', '-', '1e308', '4294967296',
  ...['\u0000', bytes(0xfe, 0xff, 0x20, 0x2e), bytes(0x78, 0x9c), Buffer.alloc(64, 0xff)],
]

const text = signs.map((sign) => (typeof sign === 'string' ? sign : '\ud800'))

// biome-ignore format: one token a line is a long way down
const mrz = [
  ...text, ...letters, '\udc00', '\ud83d', '<', '<<<<', '«', '‹', '&lt;', '&#60;', '%3C', '\\n', '\\r\\n', '\n',
  '\r\n', '\r', '\t', ' ', 'P<UTO', 'I<NOR', 'IDFRA', 'V<D', 'AC', 'K', 'O', '0', 'I', '1', 'S', '5', 'B', '8', 'Z',
  '2', 'Ø', 'ø', 'Þ', 'Ñ', 'Ü', 'ǆ', 'ŉ', 'ΐ', '<'.repeat(1000), '9'.repeat(200), 'A'.repeat(1000), '«'.repeat(60),
  ' '.repeat(300), '\n'.repeat(90), 'P-NOR', 'null', '…', '-', '.',
  ...['A B '.repeat(40), 'A, '.repeat(30), 'Æ'.repeat(80), '‐', "O'", '٠١٢٣٤٥٦٧٨٩', '０１２３', '¹', '①', '\u{1d7d8}'],
]

// biome-ignore format: one token a line is a long way down
const norwegianId = [
  ...text, ...letters, '\udc00', ' ', '-', '\u2009', '\u202f', '\t', '\n', '.', '/', '+', 'e', 'x', '٠', '٩', '９',
  '𝟗', '०', '¹', '①', 'Ⅷ', '00', '99', '40', '80', '65', '45', '0'.repeat(11), '9'.repeat(12), '1'.repeat(500),
  ' '.repeat(500), '-'.repeat(500), '1-'.repeat(200), 'fnr ',
]

/** Where a token is likeliest to be understood: after one of these. */
export const seams = {
  json: Buffer.from('{,:['),
  xml: Buffer.from('> '),
  zip: Buffer.from('PK/'),
  pdf: Buffer.from('\n <>'),
}

export const tokens = { json, xml, zip, pdf, mrz, norwegianId }
