import type { Post } from '@/lib/posts'
import { type BlockKind, emptySectionsIn, readScaffold } from '@/lib/scaffold'

/** What a recap's draft still waits for. */
export interface DraftState {
  /** Notes that still stand where `npm run recap` put them, as plain text, in order. */
  notes: string[]
  /** How many items of the other blocks are as they came. */
  articles: number
  commits: number
  links: number
  previous: number
  /** Headings with no text under them. */
  emptySections: string[]
}

/** The state of a recap's draft; undefined for what is no draft of a recap, and for one that waits for nothing. */
export function draftStateOf({ status, recap, source }: Pick<Post, 'status' | 'recap' | 'source'>): DraftState | undefined {
  if (status !== 'draft' || !recap) return undefined
  const lines = readScaffold(source.split(/\r?\n/))
  const rawOf = (kind: BlockKind) => lines.filter((line) => line.isRaw && line.kind === kind).map(({ text }) => text)
  const countOf = (kind: BlockKind) => rawOf(kind).filter(isCounted).length
  const prose = lines.filter(({ isMark, isRaw }) => !isMark && !isRaw).map(({ text }) => text)
  const state = {
    notes: rawOf('notes').flatMap(plainItem),
    articles: countOf('articles'),
    commits: countOf('commits'),
    links: countOf('links'),
    previous: countOf('previous'),
    emptySections: emptySectionsIn(prose.join('\n').replace(/<!--[\s\S]*?-->/g, '')),
  }
  return Object.values(state).some((part) => (typeof part === 'number' ? part : part.length) > 0) ? state : undefined
}

/** The text of an item or of a line below one, freed of what kept Liquid away; none for the block's own title. */
function plainItem(line: string): string[] {
  const [, text] = /^(?:- |\s+)(.+)$/.exec(line) ?? []
  return text === undefined ? [] : [text.replace(/^- |\{% (?:end)?raw %\}/g, '').replaceAll('&#123;', '{')]
}

/** An item, but not one that only names the day and the project of the commits below it. */
const isCounted = (line: string) => /^\s*- /.test(line) && !/^- \d{4}-\d{2}-\d{2}, .*:$/.test(line)
