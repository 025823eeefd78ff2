import { relative } from 'node:path'
import { type Day, parseDay } from '@/lib/calendar/day'
import type { Post } from '@/lib/posts'
import { recapsOf } from '@/lib/views/recaps'
import { formatDay, formatMonths } from '@/lib/words/dates'
import type { Relinked } from './draft-links'
import { FINE, LOOK, remark, say } from './io'
import type { PublishedText } from './published-text'
import { daysSince } from './recap-status'
import type { Workplace } from './workplace'

export interface Publication {
  from: string
  to: string
  day: Day
  /** The draft as it was read; undefined when it was no entry. */
  draft: Post | undefined
  text: PublishedText
  relinked: Relinked[]
  gitFollowed: boolean | undefined
}

/** Says what was published, which months it fills, and what deserves a look. `posts` are those there were before, drafts aside. */
export function sayPublished(publication: Publication, posts: readonly Post[], place: Workplace): number {
  const { from, to, day, draft, text, relinked, gitFollowed } = publication
  const { io, words: w, site, today, nameOf } = place
  const inWords = (one: Day) => formatDay(one, site.language).replaceAll('\u00A0', ' ')
  say(io, w.published(nameOf(from), nameOf(to)))
  if (text.removed > 0) say(io, w.removed(text.removed))
  if (relinked.length > 0) say(io, w.linksFollowed(relinked.map(({ path }) => relative(io.cwd, path)).join(', ')))
  if (day > today && parseDay(day)) say(io, w.scheduled(inWords(day)))
  if (draft?.recap) sayRecap({ ...draft, status: 'published', day, file: to }, posts, place)
  const doubts = [
    text.isWithheld && w.withheld,
    text.kept > 0 && w.kept(text.kept),
    text.isEmpty && w.emptyText,
    text.emptySections.length > 0 && w.emptySections(text.emptySections.join(', ')),
    gitFollowed === false && w.gitFailed,
  ].filter((line) => line !== false)
  remark(io, ...doubts)
  return doubts.length > 0 ? LOOK : FINE
}

function sayRecap(post: Post, posts: readonly Post[], { io, words: w, site, today }: Workplace): void {
  const months = post.recap?.months ?? []
  say(io, w.fills(formatMonths(months, site.language)))
  const late = daysSince(months.at(-1) ?? '', post.day)
  if (late > 0) say(io, w.lateBy(late))
  const missing = recapsOf([...posts, post], site.recaps, today).episodes.filter(({ state }) => state === 'missing')
  if (missing.length > 0)
    say(
      io,
      w.stillMissing(
        missing
          .toReversed()
          .flatMap(({ months: left }) => left)
          .join(', '),
      ),
    )
  else say(io, w.nothingMissing)
}
