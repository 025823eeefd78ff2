import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'
import { formatDay, formatMonths } from '@/lib/words/dates'
import type { FieldChange } from './changes'
import { diffItems, diffNames, diffWords, type Part } from './word-diff'

/** What became of a field, as people read it: one line for a value, one for each link and picture that came or went. */
export function fieldLinesOf({ name, before, after }: FieldChange, language: Language): Part[][] {
  switch (name) {
    case 'links':
    case 'pictures':
      return diffItems(before, after)
        .filter(({ op }) => op !== 'same')
        .map((part) => [part])
    case 'categories':
    case 'tags':
      return [diffNames(before, after)]
    case 'title':
    case 'description':
    case 'series':
      return [diffWords(before.join(), after.join())]
    default:
      return [diffItems(spoken(name, before, language), spoken(name, after, language))]
  }
}

function spoken(name: 'day' | 'updated' | 'months' | 'language', values: readonly string[], language: Language): string[] {
  if (values.length === 0) return []
  if (name === 'months') return [formatMonths(values, language)]
  return values.map((value) => (name === 'language' ? words(language).languageName(value) : formatDay(value, language)))
}
