/** What XML 1.0 may hold (§2.2, production Char); everything else, lone surrogates included, makes a document ill-formed. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

// `>` only matters in `]]>`, quotes only in attributes; a bare carriage return would be read as a line feed (§2.11).
const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

/** What may be forbidden: far sooner seen, and absent from nearly every text. */
const suspect = /[^\t\n\r -\uD7FF\uE000-\uFFFD]/

/** The text without the characters that neither XML 1.0 nor a well-formed string may hold. */
export function withoutForbidden(text: string): string {
  return suspect.test(text) ? text.replace(forbidden, '') : text
}

/** Text for an element or an attribute of XML 1.0. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"'\r]/g, (sign) => references[sign] ?? sign)
}

/** One element holding text alone; without text it closes itself. Attributes that are undefined are left out. */
export function textElement(name: string, text: string, attributes: Record<string, string | undefined> = {}): string {
  const open = [name]
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) open.push(`${key}="${escapeXml(value)}"`)
  }
  const content = escapeXml(text)
  return content === '' ? `<${open.join(' ')}/>` : `<${open.join(' ')}>${content}</${name}>`
}
