/**
 * A text for comparison: lower case, without accents, ligatures apart, any space as one ordinary space, any apostrophe
 * straight, and hyphens inside words as spaces.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, ' ')
    .replace(/\s+/gu, ' ')
}
