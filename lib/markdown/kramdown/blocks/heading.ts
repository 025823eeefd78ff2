import { trimEnd } from '../ascii-space'
import { endsParagraphsEarly, HEADING, OWN_HEADING } from '../line-patterns'
import { type BlockContext, isAfterBoundary, lineOf, takePending } from './context'

const SETEXT = / {0,3}([^ \t\n][^\n]*)\n([-=])[-=]*[ \t\r\f\v]*\n/y
/** XML's names. */
const ID = /[\t ]\{#([\p{L}_:][\p{L}\p{M}\p{N}_:.\u00b7-]*)\}$/u

/** `## Title`: GFM input wants the space, and lets it be glued to the paragraph above. */
export function parseAtxHeading(context: BlockContext): boolean {
  const { options } = context.document
  const match = context.source.match(options.input === 'GFM' ? HEADING : OWN_HEADING)
  const mayBeGlued = endsParagraphsEarly(options)
  if (!match || !(mayBeGlued || isAfterBoundary(context))) return false
  const { text, id } = splitId(match[2] ?? '')
  const title = mayBeGlued ? withoutClosingMarks(text) : withoutMarksAtEnd(text)
  if (title === '') return false
  addHeading(context, match[0], match[1]?.length ?? 1, title, id)
  return true
}

/** A title underlined with `===` or `---`, after a blank line. */
export function parseSetextHeading(context: BlockContext): boolean {
  const match = context.source.match(SETEXT)
  if (!match || !isAfterBoundary(context)) return false
  const { text, id } = splitId(match[1] ?? '')
  if (text === '') return false
  addHeading(context, match[0], match[2] === '-' ? 2 : 1, text, id)
  return true
}

function addHeading(context: BlockContext, written: string, level: number, text: string, id: string | undefined): void {
  const line = lineOf(context)
  context.source.position += written.length
  context.children.push({ kind: 'heading', line, ial: takePending(context), level, text, id })
}

function splitId(contents: string): { text: string; id: string | undefined } {
  const text = trimEnd(contents)
  const id = ID.exec(text)
  return id ? { text: trimEnd(text.slice(0, id.index)), id: id[1] } : { text, id: undefined }
}

/** kramdown's own headings take any marks at the end for ornament, but for an escaped one. */
function withoutMarksAtEnd(text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === '#') end -= 1
  return end === text.length ? text : trimEnd(text.slice(0, text[end - 1] === '\\' ? end + 1 : end))
}

/** `## Title ##`: the marks at the end, after a space, are ornament. */
function withoutClosingMarks(text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === '#') end -= 1
  const before = text[end - 1]
  return end < text.length && (before === ' ' || before === '\t') ? trimEnd(text.slice(0, end - 1)) : text
}
