import { formatInterval } from '@/lib/calendar/interval'
import type { Month } from '@/lib/calendar/month'
import { ageAt, monthsAtAge } from '@/lib/calendar/rhythm'
import type { RecapSettings } from '@/lib/config'
import type { Post } from '@/lib/posts'
import type { Told } from '@/lib/views/recap-months'
import { type FrontMatterKeys, frontMatterText } from './front-matter-text'
import { recapsBefore, titleFor, usesSeparator, usualSections, usualTerms } from './recap-habits'
import type { Telling } from './recap-months'
import { type Block, hint, scaffoldLines } from './scaffold'
import type { Workplace } from './workplace'

export interface RecapDraft {
  title: string
  sections: string[]
  text: string
}

/** A new draft of a recap: her habits, and what there is to write from between marks. Nothing a reader could take for text. */
export function newRecapDraft(telling: Telling, posts: readonly Post[], blocks: readonly Block[], place: Workplace): RecapDraft {
  const { site, words: w } = place
  const past = recapsBefore(telling.months, posts)
  const title = titleFor(telling, past, site)
  const sections = usualSections(past, site.recaps)
  const separator = usesSeparator(past, site.excerptSeparator) ? [site.excerptSeparator ?? '', ''] : []
  const body = [
    hint(w.hintIntro),
    '',
    ...separator,
    ...sections.flatMap((section) => [`## ${section}`, '', hint(w.hintSection), '']),
    hint(w.hintMaterial),
    '',
    ...scaffoldLines(blocks),
  ]
  return { title, sections, text: `${frontMatterText(keysFor(telling, title, past, site.recaps))}\n${body.join('\n')}\n` }
}

function keysFor(telling: Telling, title: string, past: readonly Told[], settings: RecapSettings | undefined): FrontMatterKeys {
  const layout = past[0]?.data.layout
  const [categories, tags] = [usualTerms(past, 'categories'), usualTerms(past, 'tags')]
  const [category = ''] = categories
  const recap = recapKey(telling, settings)
  return {
    layout: typeof layout === 'string' ? layout : 'post',
    title,
    ...(recap && { recap }),
    ...(categories.length > 1 ? { categories } : category && { category }),
    ...(tags.length > 0 && { tags }),
  }
}

/** `2017-09` or `2018-01/2018-03`; undefined where only the title's age says exactly these months, some being left out. */
function recapKey({ months, age }: Telling, settings: RecapSettings | undefined): string | undefined {
  const bySettings = age !== undefined && settings?.start ? monthsAtAge(age, settings) : []
  const isWhole = isContiguous(months) && (age === undefined || !settings?.start || ageAt(months, settings.start) === age)
  if (!isWhole && bySettings.join() === months.join()) return undefined
  return formatInterval(months)
}

function isContiguous(months: readonly Month[]): boolean {
  const [first = ''] = months
  return months.length === 0 || ageAt(months, first) === months.length
}
