import { formatAge } from '@/lib/calendar/age'
import { addMonths, type Month } from '@/lib/calendar/month'
import type { Content } from '@/lib/posts'
import { postsOfMonths, type RecapCalendar, type RecapEpisode, type RecapYear } from '@/lib/views/recaps'
import { formatDay, formatMonths, monthInitial } from '@/lib/words/dates'
import { FINE, LOOK, say } from './io'
import { allNotes, type Note, wordsOf } from './notes'
import { draftTelling } from './recap-months'
import type { Workplace } from './workplace'

/** The series in 80 columns: a row a year, then each month that is missing, by its name. 0 when none is, else 2. */
export async function sayStatus(calendar: RecapCalendar, content: Content, place: Workplace): Promise<number> {
  const { io, words: w, site, today } = place
  say(io, w.statusTitle(formatDay(today, site.language).replaceAll('\u00A0', ' ')), '')
  if (calendar.years.length === 0) {
    const start = site.recaps?.start
    say(io, start ? w.notBegun(start) : w.noRecaps)
    return FINE
  }
  const initials = Array.from({ length: 12 }, (_, index) => monthInitial(index + 1, site.language).padStart(4))
  say(io, `      ${initials.join('')}`, ...calendar.years.toReversed().map(rowOf), '', w.legend)
  const oldestFirst = calendar.episodes.toReversed()
  const missing = oldestFirst.filter(({ state }) => state === 'missing')
  sayOthers(oldestFirst, place)
  if (missing.length === 0) {
    say(io, '', w.nothingMissing)
    return FINE
  }
  const notes = await allNotes(content.contentDir)
  say(io, '', w.missingHeading, ...missing.flatMap((episode) => missingLines(episode, notes, content, place)), '')
  say(io, w.missingCount(calendar.counts.missing))
  return LOOK
}

const signs: Record<RecapEpisode['state'] | 'to-come' | 'before' | 'after', string> = {
  written: '*',
  missing: '?',
  skipped: '-',
  current: '.',
  'current-written': '*',
  'to-come': '_',
  before: '',
  after: '',
}

/** Four columns a month. A recap shows its age, at the last of its months; those before it are drawn through. */
function rowOf({ year, cells }: RecapYear): string {
  const months = cells.flatMap(({ state, months, covered, age }) =>
    months.map((month) => {
      if (state !== 'written' && state !== 'current-written') return signs[state].padStart(4)
      if (month !== covered.at(-1)) return '~'.padStart(4)
      return String(age ?? signs[state]).padStart(4)
    }),
  )
  return `  ${year}${months.join('')}`.trimEnd()
}

/** Months left out on purpose, with the reason, and those under way. */
function sayOthers(episodes: readonly RecapEpisode[], { io, site, words: w }: Workplace): void {
  const lines = episodes.flatMap(({ state, months, reason }) => {
    const inWords = formatMonths(months, site.language)
    if (state === 'skipped') return wrap(w.skippedLine(inWords, reason ?? ''))
    return state === 'current' ? [`  ${w.currentLine(inWords)}`] : []
  })
  if (lines.length > 0) say(io, '', ...lines)
}

/** Lines of at most 80 columns, the next ones indented. */
function wrap(text: string): string[] {
  const lines = ['  ']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line.trim() !== '' && line.length + word.length >= 80) lines.push(`    ${word}`)
    else lines[lines.length - 1] = line.trim() === '' ? line + word : `${line} ${word}`
  }
  return lines
}

/** Each month with what there is to tell it from; what concerns the whole period stands beside its last. */
function missingLines({ months, age }: RecapEpisode, notes: readonly Note[], content: Content, place: Workplace): string[] {
  const { words: w, site, today } = place
  const published = content.posts.filter(({ status }) => status === 'published')
  const last = months.at(-1) ?? ''
  const inWords = age === undefined ? '' : `+ ${formatAge(age, site.language)}, `
  const draft = draftTelling(months, content.posts)
  return [
    ...months.flatMap((month) => {
      const ofMonth = notes.filter((note) => note.month === month)
      const open = ofMonth.filter(({ isPrivate }) => !isPrivate)
      const hidden = ofMonth.length - open.length
      const facts = [w.noteCount(open.length, wordsOf(open)), ...(hidden > 0 ? [w.privateCount(hidden)] : [])].join(', ')
      const articles = w.articleCount(postsOfMonths([month], published).length)
      const period = month === last ? `  ${inWords}${w.daysLate(daysSince(month, today))}` : ''
      return [`  ${month}${period}`, `           ${facts} · ${articles}`]
    }),
    ...(draft ? [`           ${w.draftOf(place.nameOf(draft.file))}`] : []),
  ]
}

/** Days from the end of a month to a day. */
export function daysSince(month: Month, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(`${addMonths(month, 1)}-01`)) / 86_400_000) + 1
}
