import type { Day } from '@/lib/calendar/day'
import type { Language } from '@/lib/config/types'
import type { Status } from '@/lib/posts'
import { formatDay } from '@/lib/words/dates'
import { previewWords } from '@/lib/words/preview'

/** What is not published: a draft, what waits for its day, what its front matter withholds. */
export const waitingStatuses = ['draft', 'scheduled', 'withheld'] as const satisfies Status[]

export type WaitingStatus = (typeof waitingStatuses)[number]

interface Waiting {
  status: WaitingStatus
  /** Under the content folder. */
  file: string
  /** Of a scheduled post. */
  day?: Day | null | undefined
}

/** When a text goes live, as the end of a sentence about it: words, then what the author types or the day, then words again. */
export interface GoingLive {
  before: string
  code?: string
  day?: Day
  after: string
}

/** « paraîtra le 3 décembre 2026, à la première construction… », « paraîtra quand vous le publierez : npm run publish -- x ». */
export function goingLiveOf({ status, file, day }: Waiting, language: Language): GoingLive {
  const w = previewWords(language)
  if (status === 'scheduled' && day) return { before: w.goesLive, day, after: w.rebuild }
  if (status === 'withheld') return { before: w.withheldBy, code: 'published: false', after: '' }
  const { before, after } = w.draftUntil
  return file.startsWith('drafts/')
    ? { before: w.draftGoes, code: `npm run publish -- ${argument(nameOf(file))}`, after: '' }
    : { before, code: 'draft: true', after }
}

/** The same in one line of text. */
export function goingLiveText(waiting: Waiting, language: Language): string {
  const { before, code, day, after } = goingLiveOf(waiting, language)
  return `${[before, code ?? (day && formatDay(day, language))].join(' ')}${after && (day ? `, ${after}` : ` ${after}`)}`
}

const nameOf = (file: string) => file.replace(/^drafts\//, '').replace(/\.[^./]+$/, '')

/** As a shell takes it for one word. */
function argument(name: string): string {
  return /^[\p{L}\p{M}\p{N}_./][\p{L}\p{M}\p{N}_./-]*$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`
}
