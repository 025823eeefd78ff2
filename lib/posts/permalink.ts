import { fillTemplate, type PlaceholderName } from '@/lib/config/permalink-styles'

/** What an address may be made of. Names come as written; the date is a wall clock, read by its `getUTC…` methods. */
export interface AddressParts {
  collection: string
  /** Folders and name of the file below its collection, without extension. */
  path: string
  base: string
  /** The front matter's `slug`, else the file name's. */
  slug: string
  categories: readonly string[]
  date: Date
  outputExtension: string
}

/**
 * The address that a permalink template gives, decoded, with Jekyll's placeholders and its rules for dots and slashes
 * (`URL#sanitize_url`): it begins with one slash, and never climbs. Unknown placeholders stay as written.
 */
export function addressOf(template: string, parts: AddressParts): string {
  const address = fillTemplate(decodePath(template), (name, written) => (name ? placeholder(name, parts) : `:${written}`))
  return tidy(address)
}

/**
 * Whether a permalink or former address written by hand is a plain path of this site: no other host, no climbing, no
 * query, no control character, also when percent-encoded.
 */
export function isSafePath(written: string): boolean {
  const path = decodePath(written)
  if (/[\p{Cc}\p{Cs}\\?#]/u.test(path) || path.includes('//') || /^[a-z][a-z\d+.-]*:/i.test(path)) return false
  return path.split('/').every((segment) => segment !== '.' && segment !== '..')
}

/** A path made decoded, tidy and in NFC, as addresses are. */
export function tidyPath(written: string): string {
  return tidy(decodePath(written))
}

/** The form in which two addresses are the same to a reader, a host or a disk: NFC, lower case, no last slash. */
export function foldAddress(address: string): string {
  return (
    address
      .normalize('NFC')
      .toLowerCase()
      .replace(/\/(?:index\.html)?$/, '') || '/'
  )
}

/** Jekyll's `Utils.slugify` in its modes `pretty` (used for `:title`, case kept) and `default`. */
export function jekyllSlug(text: string, mode: 'pretty' | 'default'): string {
  const others = mode === 'pretty' ? /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu : /[^\p{M}\p{L}\p{Nd}]+/gu
  const slug = text.replace(others, '-').replace(/^-|-$/g, '')
  return mode === 'pretty' ? slug : slug.toLowerCase()
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A bare per cent sign, as in « 100% »: the path is not encoded.
    return path
  }
}

function tidy(address: string): string {
  const plain = `/${address}`
    .replace(/[\p{Cc}\\]/gu, '')
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/')
  // Jekyll’s two replacements can leave a lone dot behind.
  const kept = plain.split('/').filter((segment) => segment !== '.' && segment !== '..')
  return kept
    .join('/')
    .replace(/^(?!\/)/, '/')
    .normalize('NFC')
}

const english = (date: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(date)
const two = (value: number) => String(value).padStart(2, '0')

/** As `strftime` writes them in `Drops::UrlDrop`; names of months and days are English there. */
const placeholders: Record<PlaceholderName, (parts: AddressParts) => string> = {
  collection: ({ collection }) => collection,
  path: ({ path }) => path,
  name: ({ base }) => jekyllSlug(base, 'default'),
  basename: ({ base }) => base,
  title: ({ slug }) => jekyllSlug(slug, 'pretty'),
  slug: ({ slug }) => jekyllSlug(slug, 'default'),
  categories: ({ categories }) => [...new Set(categories.map((category) => category.toLowerCase()))].join('/'),
  slugified_categories: ({ categories }) => [...new Set(categories.map((name) => jekyllSlug(name, 'default')))].join('/'),
  output_ext: ({ outputExtension }) => outputExtension,
  year: ({ date }) => String(date.getUTCFullYear()).padStart(4, '0'),
  short_year: ({ date }) => two(date.getUTCFullYear() % 100),
  month: ({ date }) => two(date.getUTCMonth() + 1),
  i_month: ({ date }) => String(date.getUTCMonth() + 1),
  short_month: ({ date }) => english(date, { month: 'short' }),
  long_month: ({ date }) => english(date, { month: 'long' }),
  day: ({ date }) => two(date.getUTCDate()),
  i_day: ({ date }) => String(date.getUTCDate()),
  y_day: ({ date }) => String(dayOfYear(date)).padStart(3, '0'),
  w_year: ({ date }) => String(isoThursday(date).getUTCFullYear()),
  week: ({ date }) => two(Math.ceil(dayOfYear(isoThursday(date)) / 7)),
  w_day: ({ date }) => String(date.getUTCDay() || 7),
  short_day: ({ date }) => english(date, { weekday: 'short' }),
  long_day: ({ date }) => english(date, { weekday: 'long' }),
  hour: ({ date }) => two(date.getUTCHours()),
  minute: ({ date }) => two(date.getUTCMinutes()),
  second: ({ date }) => two(date.getUTCSeconds()),
}

function placeholder(name: PlaceholderName, parts: AddressParts): string {
  return placeholders[name](parts)
}

const dayLength = 86_400_000

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayLength) + 1
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function isoThursday(date: Date): Date {
  return new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * dayLength)
}
