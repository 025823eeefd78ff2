import type { Problem, ProblemCode } from '@/lib/problems'
import type { TextWords } from '@/lib/words/text'
import type { Heading, MarkdownContext, Reference } from '../types'
import type { Places } from './places'

/** What the transforms of one text share: what they may read, and what they find. */
export interface Pass {
  context: MarkdownContext
  /** An excerpt stands among others on a page of lists: it has no ids, anchors or footnotes, and reports nothing. */
  part: 'whole' | 'excerpt'
  words: TextWords
  /** Sets a label in the typography of the text. */
  typeset(text: string): string
  places: Places
  headings: Heading[]
  references: Reference[]
  problems: Problem[]
}

/** Reports at the first of `needles` that the author's source holds. */
export function report(pass: Pass, code: ProblemCode, details: Record<string, string>, ...needles: string[]): void {
  pass.problems.push({ code, ...pass.places.find(code, needles), details })
}
