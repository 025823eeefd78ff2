import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'

interface Props {
  language: Language
  /** Address of the page that answers. */
  action: string
  label: string
  /** What the script of the search page needs to know, as data attributes. */
  data?: Record<`data-${string}`, string>
}

/** A field to search the site by: without a script it leads to the page of all titles. */
export function SearchForm({ language, action, label, data }: Props) {
  return (
    <search>
      <form action={action} {...data}>
        <label htmlFor="query">{label}</label>
        <input id="query" type="search" name="q" maxLength={200} autoComplete="off" spellCheck={false} enterKeyHint="search" />
        <button type="submit">{words(language).find}</button>
      </form>
    </search>
  )
}
