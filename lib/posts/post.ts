import type { Day } from '@/lib/calendar/day'
import type { Month } from '@/lib/calendar/month'
import type { Place } from '@/lib/problems'

/**
 * Where an entry stands with its readers.
 * `draft` and `scheduled` entries are shown in previews and development only; `withheld` is Jekyll's `published: false`.
 */
export type Status = 'published' | 'scheduled' | 'draft' | 'withheld'

/** A value of the front matter as Ruby would read it, for Liquid's `page.*`. */
export type Value = string | number | boolean | null | Date | Value[] | { [key: string]: Value }

/** What a recap covers. Its post's own date only says when it was written. */
export interface Recap {
  /** The months told, in order; at least one. */
  months: Month[]
  /** Months since the start of the series: 9 for « + 9 mois ». Absent when the series has no start. */
  age?: number
}

/** What posts and pages share: one file of the author, validated. */
export interface Entry {
  kind: 'post' | 'page'
  status: Status
  /** Path under the content folder, in NFC, e.g. `posts/2017-10-28-solo-plus-9-mois.md`. */
  file: string
  /** The decoded address, without `baseurl`, exactly as its permalink says: `/2017/10/titre/`, `/a/b.html`. */
  url: string
  /** Former addresses (`redirect_from`) that answer with a permanent redirect. */
  redirectFrom: string[]
  title: string
  /** BCP 47 language of the text. */
  language: string
  description?: string
  image?: string
  author?: string
  /** Liquid's `page.*`: the front matter as Jekyll would hold it. */
  data: Record<string, Value>
  format: 'markdown' | 'html'
  /** The text after the front matter, before Liquid. */
  source: string
  /** Line of the file at which `source` begins, from 1. */
  sourceLine: number
  /** The front matter's own excerpt, or the mark that ends it, where set. */
  excerpt?: string
  excerptSeparator?: string
  /** Where each front matter key stands, to report on it later. */
  places: Record<string, Place>
}

export interface Page extends Entry {
  kind: 'page'
}

export interface Post extends Entry {
  kind: 'post'
  /** The instant of publication, ISO 8601 with the offset it was written in or the site's. */
  instant: string
  /** The same as a day in the site's time zone: the only date readers see. */
  day: Day
  /** Day of the last revision, when the author says so. */
  updated?: Day
  /** Slug of the file name, before any `slug` of the front matter. */
  slug: string
  /** Names as written; two spellings of one name are one term (see `slugify`). */
  categories: string[]
  tags: string[]
  recap?: Recap
  series?: string
}

/** A former address and where it leads now; both decoded, without `baseurl`. */
export interface Redirect {
  from: string
  to: string
}
