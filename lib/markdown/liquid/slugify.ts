const separators: Record<string, RegExp> = {
  raw: /\s+/g,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
  latin: /[^\p{M}\p{L}\p{Nd}]+/gu,
}

// biome-ignore format: a table, pairs side by side
const ligatures: Record<string, string> = {
  æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ß: 'ss', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ł: 'l', Ł: 'L',
}

/** Jekyll's `slugify` filter with its modes (`Jekyll::Utils.slugify`); an unknown mode only lowers the case. */
export function slugify(text: string, mode: string): string {
  const separator = Object.hasOwn(separators, mode) ? separators[mode] : undefined
  if (!separator) return text.toLowerCase()
  const plain = mode === 'latin' ? withoutAccents(text) : text
  return plain.replace(separator, '-').replace(/^-|-$/g, '').toLowerCase()
}

/** I18n's transliteration: accents fall, ligatures open, any other letter becomes `?`. */
function withoutAccents(text: string): string {
  return text
    .replace(/[^\0-\x7f]/gu, (letter) => ligatures[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\0-\x7f]/gu, '?')
}
