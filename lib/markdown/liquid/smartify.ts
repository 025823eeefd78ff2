/**
 * Jekyll's `smartify` filter: curly quotes, dashes and ellipses, by kramdown's rules for them; HTML tags stay as they are.
 * A quote opens at a beginning or after white space, a dash or an opening bracket, and closes elsewhere.
 */
export function smartify(text: string): string {
  return text
    .split(/(<[^<>]*>)/)
    .map((part, index) => (index % 2 === 1 ? part : smartText(part)))
    .join('')
}

function smartText(text: string): string {
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\.\.\./g, '…')
    .replace(/<</g, '«')
    .replace(/>>/g, '»')
    .replace(/'(?=\d\ds?\b)/g, '’')
    .replace(/(^|[\s([{–—-])"(?=\S)/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{“–—-])'(?=\S)/g, '$1‘')
    .replace(/'/g, '’')
}
