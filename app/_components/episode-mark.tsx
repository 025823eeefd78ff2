import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'

interface Props {
  language: Language
  /** Months since the start of the series. */
  age: number
}

/** The teacher's mark in the margin: « + 9 », « mois ». Stands in a `.side.marked`. */
export function EpisodeMark({ language, age }: Props) {
  return (
    <p className="mark">
      <b>{`+\u00A0${age}`}</b> <span className="unit">{words(language).months(age)}</span>
    </p>
  )
}
