import { trim } from '../ascii-space'
import { normalizeLinkName } from '../link-name'
import { Source } from '../source'
import type { Block, Boundary } from '../tree'
import { INDENTS, takeIndentedLines } from './code-block'
import { type BlockContext, lineOf, parseNested, takePending } from './context'

const FOOTNOTE = / {0,3}\[\^(\w[\w-]*)\]:/y
const LINK_NAME = / {0,3}\[([^\n\]]+)\]:[ \t]*/y
const NEXT_LINE_TITLE = /[ \t]*(["'])([^\n]+)\1[ \t]*\n/y
const ABBREVIATION = / {0,3}\*\[([^\n]+?)\]:([^\n]*)\n/y

function addBoundary(context: BlockContext): Boundary {
  const boundary: Boundary = { kind: 'boundary', of: 'definition', ial: takePending(context) }
  context.children.push(boundary)
  return boundary
}

/** `[^name]: text`, further lines indented; it shows at the end, where the text refers to it. */
export function parseFootnote(context: BlockContext): boolean {
  const { source } = context
  const line = lineOf(context)
  const name = source.take(FOOTNOTE)?.[1]
  if (name === undefined) return false
  const start = source.position
  source.takeLine()
  takeIndentedLines(source)
  const children: Block[] = []
  parseNested(context, new Source(source.text.slice(start, source.position).replace(INDENTS, ''), line), children)
  addBoundary(context)
  context.document.footnotes.set(name, { children })
  return true
}

/** `[name]: address "title"`, the address in angles or not, the title perhaps on the next line. */
export function parseLinkDefinition(context: BlockContext): boolean {
  const { source } = context
  const start = source.position
  const name = source.take(LINK_NAME)?.[1]
  const target = name === undefined ? undefined : takeTarget(source)
  if (name === undefined || !target) {
    source.position = start
    return false
  }
  context.document.links.set(normalizeLinkName(name), { ...target, boundary: addBoundary(context) })
  return true
}

interface Target {
  url: string
  title: string | undefined
}

function takeTarget(source: Source): Target | undefined {
  const start = source.position
  const line = source.takeLine()
  const inAngles = /^<([^\n]*?)>([^\n]*)\n$/.exec(line)
  const rest = trim(inAngles?.[2] ?? '')
  if (inAngles?.[1] !== undefined && rest === '') return { url: inAngles[1], title: takeTitleLine(source) }
  const title = inAngles ? /^(["'])(.+)\1$/.exec(rest)?.[2] : undefined
  if (inAngles?.[1] !== undefined && title !== undefined) return { url: inAngles[1], title }
  const target = splitTitle(trim(line))
  if (target?.title === undefined && target) target.title = takeTitleLine(source)
  // An address with a quoted part that is no title is not an address: the line is text.
  if (!target || /[ \t]["']/.test(target.url)) {
    source.position = start
    return undefined
  }
  return target
}

function takeTitleLine(source: Source): string | undefined {
  return source.take(NEXT_LINE_TITLE)?.[2]
}

/** Splits `address "title"`: the title runs from a quote after a space to the same quote at the end. */
function splitTitle(line: string): Target | undefined {
  if (line === '') return undefined
  const quote = line.at(-1)
  if (quote === '"' || quote === "'") {
    for (let at = line.indexOf(quote); at >= 0 && at < line.length - 2; at = line.indexOf(quote, at + 1)) {
      const url = trim(line.slice(0, at))
      if (url !== '' && url.length < at) return { url, title: line.slice(at + 1, -1) }
    }
  }
  return { url: line, title: undefined }
}

/** `*[HTML]: HyperText Markup Language` */
export function parseAbbreviation(context: BlockContext): boolean {
  const match = context.source.take(ABBREVIATION)
  if (!match?.[1]) return false
  context.document.abbreviations.set(match[1], { title: trim(match[2] ?? ''), boundary: addBoundary(context) })
  return true
}
