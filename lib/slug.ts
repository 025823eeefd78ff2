/** Letters that Unicode does not take apart, as French and its neighbours write them without the keyboard. */
const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** Variation selectors and joiners: they change how a sign looks, not which it is. */
const INVISIBLE = /[\p{Variation_Selector}\p{Join_Control}\u200B\u2060\uFEFF]/gu

/**
 * A name as part of an address or an identifier: `et moi` → `et-moi`, `Œuvre d’été` → `oeuvre-d-ete`.
 * Latin letters lose their accents; other scripts stay, in NFC. Names that programmers keep apart stay apart:
 * `C`, `C++` (`c-plus-plus`), `C#` (`c-sharp`), `.net` (`dot-net`). A name without a letter or digit becomes its
 * code points, `!` → `u21`, so the result is never empty. A slug is its own slug.
 */
export function slugify(name: string): string {
  const known = slugs.get(name)
  if (known !== undefined) return known
  const slug = makeSlug(name)
  slugs.set(name, slug)
  return slug
}

/** The names of a blog are few, and asked for by every page. */
const slugs = new Map<string, string>()

function makeSlug(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(INVISIBLE, '')
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replace(/[œæßøłđðþı]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(/^\s*\.(?=\p{L})/u, 'dot-')
    .replace(/\+/gu, '-plus-')
    .replace(/(?<=\p{L})#/gu, '-sharp-')
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)
  return words ? words.join('-') : codePointsOf(name)
}

function codePointsOf(name: string): string {
  const points = Array.from(name.normalize('NFC').replace(INVISIBLE, '').trim(), (sign) => sign.codePointAt(0)?.toString(16))
  return `u${points.join('-')}`
}

/** The order of names in a language: accents and case aside, `2` before `10`. */
export function collatorOf(language: string): Intl.Collator {
  return new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
}
