import { emptySectionsIn } from '@/lib/scaffold'
import { type Cleared, clearScaffold, type ScaffoldFault } from './scaffold'

export interface PublishedText extends Cleared {
  /** Headings with nothing under them. */
  emptySections: string[]
  isEmpty: boolean
  /** The front matter says `published: false`. */
  isWithheld: boolean
}

/** A draft's text as a post: `draft: true` and the recap's scaffold are gone, every other byte stays. */
export function publishedText(source: string): PublishedText | ScaffoldFault {
  const { head, body } = splitHead(source)
  const cleared = clearScaffold(body)
  if ('fault' in cleared) {
    return cleared.fault === 'mark' ? { ...cleared, line: cleared.line + head.split('\n').length - 1 } : cleared
  }
  const prose = cleared.text.replace(/<!--[\s\S]*?-->/g, '')
  return {
    ...cleared,
    text: withoutDraftKey(head) + cleared.text,
    emptySections: emptySectionsIn(prose),
    isWithheld: /^published[ \t]*:[ \t]*["']?(?:false|no|off)\b/im.test(head),
    isEmpty: !prose.split(/\r?\n/).some((line) => line.trim() !== '' && !/^#{1,6}\s/.test(line)),
  }
}

/** The front matter with its closing line, and what follows. */
function splitHead(source: string): { head: string; body: string } {
  const [head = ''] = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/m.exec(source) ?? []
  return { head, body: source.slice(head.length) }
}

function withoutDraftKey(head: string): string {
  return head.replace(/^draft[ \t]*:[ \t]*(["']?)(?:true|yes|on|y)\1[ \t]*(?:#.*)?\r?\n/im, '')
}
