import type { Day } from '@/lib/calendar/day'
import type { Post } from '@/lib/posts'
import { postsOfMonths } from '@/lib/views/recaps'
import { formatMonths } from '@/lib/words/dates'
import { type Commit, type CommitsReading, commitsOf } from './commits'
import { allNotes, type Note } from './notes'
import { linkStyle, recapsBefore } from './recap-habits'
import type { Telling } from './recap-months'
import type { Block } from './scaffold'
import type { Workplace } from './workplace'

/** What there is to write a recap from. */
export interface Material {
  blocks: Block[]
  notes: Note[]
  /** How many notes of those months are private: they are counted, and go nowhere. */
  privateNotes: number
  articles: Post[]
  links: string[]
  previous: Post | undefined
  commits: CommitsReading
}

/** Gathers it; `posts` are those that readers see or will see, without drafts. Only published ones are linked to. */
export async function gatherMaterial({ months }: Telling, posts: readonly Post[], place: Workplace): Promise<Material> {
  const { words: w, site, environment } = place
  const ofMonths = (await allNotes(environment.contentDir)).filter(({ month }) => month && months.includes(month))
  const notes = byDay(ofMonths.filter(({ isPrivate }) => !isPrivate))
  const published = posts.filter(({ status }) => status === 'published')
  const articles = postsOfMonths(months, published).toSorted((a, b) => (a.instant < b.instant ? -1 : 1))
  const commits = await commitsOf(months, place)
  const links = linksIn(notes)
  const before = recapsBefore(months, published)[0]
  const previous = before && (before.recap.months.at(-1) ?? '') < (months[0] ?? '') ? before : undefined
  const linkTo = linkStyle(posts)
  const item = (post: Post) => `[${post.title.replace(/[[\]]/g, '\\$&')}](${linkTo(post)})`
  return {
    blocks: [
      {
        kind: 'notes',
        title: w.material.notes(formatMonths(months, site.language)),
        lines: notes.flatMap(({ lines }) => lines.map(shown)),
      },
      { kind: 'articles', title: w.material.articles(), lines: articles.map((post) => `- ${post.day} ${item(post)}`) },
      { kind: 'commits', title: w.material.commits(), lines: commitLines(commits.commits, w.dayAndProject) },
      { kind: 'links', title: w.material.links(), lines: links.map((link) => shown(`- <${link}>`)) },
      { kind: 'previous', title: w.material.previous(), lines: previous ? [`- ${item(previous)}`] : [] },
    ],
    notes,
    privateNotes: ofMonths.length - notes.length,
    articles,
    links,
    previous,
    commits,
  }
}

/** Notes of a day together, those without one last; of one day, in the order written. */
function byDay(notes: readonly Note[]): Note[] {
  const dayOf = ({ lines }: Note) => /^- (\d{4}-\d{2}-\d{2})/.exec(lines[0] ?? '')?.[1] ?? '9'
  return notes.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}

function linksIn(notes: readonly Note[]): string[] {
  const text = notes.flatMap(({ lines }) => lines).join('\n')
  const found = text.match(/\bhttps?:\/\/[^\s<>"«»]+/gu) ?? []
  return [...new Set(found.map(withoutPunctuation))].filter((link) => URL.canParse(link))
}

/** The signs that end a sentence are no part of an address, nor is a bracket that was opened before it. */
function withoutPunctuation(link: string): string {
  const bare = link.replace(/[.,;:!?…'’*_\]]+$/u, '')
  return bare.endsWith(')') && !bare.includes('(') ? withoutPunctuation(bare.slice(0, -1)) : bare
}

function commitLines(commits: readonly Commit[], heading: (day: Day, project: string) => string): string[] {
  let above = ''
  return commits.flatMap(({ day, project, subject }) => {
    const group = `- ${heading(day, project)}`
    const line = `  - ${shown(subject.replaceAll('<', '&lt;'))}`
    if (group === above) return [line]
    above = group
    return [group, line]
  })
}

/** A line as it stands, kept from Liquid, which would take `{{ … }}` for its own. */
function shown(line: string): string {
  if (!/\{\{|\{%/.test(line)) return line
  if (/endraw/.test(line)) return line.replaceAll('{', '&#123;')
  const [, lead = '', text = ''] = /^(\s*(?:- )?)(.*)$/s.exec(line) ?? []
  return `${lead}{% raw %}${text}{% endraw %}`
}
