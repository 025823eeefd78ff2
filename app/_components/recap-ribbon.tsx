import type { Language, Site } from '@/lib/config/types'
import type { RecapYear } from '@/lib/views/recaps'
import { words } from '@/lib/words'
import type { Link } from './frame'
import { MonthRibbon } from './month-ribbon'

interface Props {
  language: Language
  site: Site
  years: RecapYear[]
  link?: Link
  legend?: boolean
}

/** The ribbon of some years of the series; nothing when it has not begun. */
export function RecapRibbon({ language, years, ...rest }: Props) {
  if (years.length === 0) return null
  const sum = (count: 'recaps' | 'missing' | 'skipped') => years.reduce((total, { counts }) => total + counts[count], 0)
  const caption = words(language).ribbon(sum('recaps'), sum('missing'), sum('skipped'))
  return <MonthRibbon language={language} years={years} caption={caption} {...rest} />
}
