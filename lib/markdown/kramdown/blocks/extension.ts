import { emptyList, LIST_BODY, readAttributes } from '../attribute-list'
import { setOptions } from '../inline-options'
import { LIST_LINE } from '../line-patterns'
import { rawOf } from '../nomarkdown'
import type { AttributeList } from '../tree'
import { type BlockContext, lineOf, takePending } from './context'

const NAMED_LIST = new RegExp(String.raw` {0,3}\{:(\w[\w-]*):${LIST_BODY}\}[ \t\r\f\v]*\n`, 'y')
const EXTENSION = / {0,3}\{::(\w+)(?:[ \t\n\r\f\v]((?:\\\}|[^}]){0,2000}?))?(\/)?\}[ \t\r\f\v]*\n/y

/** Attribute lists, named ones, and `{::comment}`, `{::nomarkdown}`, `{::options}` on lines of their own. */
export function parseExtension(context: BlockContext): boolean {
  return parseNamedList(context) || parseTag(context) || parseAttributes(context)
}

function parseNamedList(context: BlockContext): boolean {
  const match = context.source.take(NAMED_LIST)
  if (!match?.[1]) return false
  const lists = context.document.attributeLists
  const list = lists.get(match[1]) ?? emptyList()
  lists.set(match[1], list)
  readAttributes(match[2] ?? '', list)
  context.children.push({ kind: 'boundary', of: 'extension', ial: takePending(context) })
  return true
}

function parseAttributes(context: BlockContext): boolean {
  const { source, children } = context
  const match = source.take(LIST_LINE)
  if (!match) return false
  if (children.at(-1)?.kind === 'raw') {
    children.push({ kind: 'boundary', of: 'list', ial: undefined })
    return true
  }
  const block = lastBlock(context)
  if (!block) {
    context.pending ??= emptyList()
    readAttributes(match[1] ?? '', context.pending)
    return true
  }
  block.ial ??= emptyList()
  readAttributes(match[1] ?? '', block.ial)
  if (!source.match(LIST_LINE)) children.push({ kind: 'boundary', of: 'list', ial: undefined })
  return true
}

/** The block that a list under it belongs to, if it can have one. */
function lastBlock(context: BlockContext): { ial: AttributeList | undefined } | undefined {
  const last = context.children.at(-1)
  if (!last || last.kind === 'blank' || last.kind === 'raw') return undefined
  if (last.kind === 'boundary' && last.of !== 'definition') return undefined
  return last
}

function parseTag(context: BlockContext): boolean {
  const { source } = context
  const start = source.position
  const line = lineOf(context)
  const match = source.take(EXTENSION)
  if (!match?.[1]) return false
  const given = emptyList()
  readAttributes(match[2] ?? '', given)
  const body = match[3] === undefined ? takeBody(context, match[1]) : ''
  if (body === undefined || !apply(context, match[1], given, body, line)) {
    source.position = start
    return false
  }
  return true
}

/** What stands between the tag and `{:/name}` or `{:/}` on its own line. */
function takeBody(context: BlockContext, name: string): string | undefined {
  const { source } = context
  const stop = new RegExp(String.raw`^ {0,3}\{:/(?:${name})?\}[ \t\r\f\v]*\n`, 'gm')
  const key = `end of ${name}`
  if (source.isAbsent(key, source.position)) return undefined
  stop.lastIndex = source.position
  const found = stop.exec(source.text)
  if (!found) {
    source.rememberAbsent(key, source.position)
    return undefined
  }
  const body = source.text.slice(source.position, found.index)
  source.position = stop.lastIndex
  return body.replace(/\n$/, '')
}

function apply(context: BlockContext, name: string, given: AttributeList, body: string, line: number): boolean {
  if (name === 'comment') context.children.push({ kind: 'raw', line, value: `<!-- ${body} -->` })
  else if (name === 'nomarkdown') context.children.push({ kind: 'raw', line, value: rawOf(given, body) })
  else if (name === 'options') {
    setOptions(context.document.options, given.attributes)
    context.children.push({ kind: 'boundary', of: 'extension', ial: takePending(context) })
  } else return false
  return true
}
