import { trim } from '../ascii-space'
import { copyOf } from '../attribute-list'
import { normalizeLinkName } from '../link-name'
import type { AttributeList, Link } from '../tree'
import { columnOf } from './column'
import type { SpanParser } from './span-parser'

const START = /!?\[(?=[^^])/y
const BRACKET = /(\])|!?\[/y
const NAME = /[ \t\n\r\f\v]*\[([^\]]*)\]/y
const ADDRESS_IN_ANGLES = /\(<([^\n]*?)>/y
const ADDRESS_PARTS = /(\()|(\))|[ \t\n\r\f\v](?=["'])/g
const ESCAPE = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g

interface Target {
  url: string
  title: string | undefined
  ial: AttributeList | undefined
}

/** `[text](address "title")`, `[text][name]`, `[name][]`, `[name]`, and pictures with `!` before. */
export function parseLink(parser: SpanParser): boolean {
  const { source } = parser
  const opening = source.match(START)?.[0]
  if (opening === undefined) return false
  const kind = opening === '[' ? 'link' : 'image'
  const start = source.position
  const link = readLink(parser, kind, opening)
  if (link) parser.add(link)
  else {
    source.position = start
    parser.takeText(opening.length)
  }
  return true
}

function readLink(parser: SpanParser, kind: 'link' | 'image', opening: string): Link | undefined {
  const { source } = parser
  if (parser.tooDeep || (kind === 'link' && parser.isInside('link', 'image'))) return undefined
  const start = source.position
  const line = source.lineAt(start)
  const from = start + opening.length
  source.position = from
  if (source.find(']') < 0) return undefined
  const link: Link = { kind, ial: undefined, line, column: 0, url: '', title: undefined, alt: '', children: [] }
  if (!readText(parser, link)) return undefined
  link.alt = source.text.slice(from, source.position).replace(ESCAPE, '$1')
  source.position += 1
  const target = readTarget(parser, link.alt)
  if (!target) return undefined
  return { ...link, ...target, column: columnOf(parser, start), children: kind === 'image' ? [] : link.children }
}

/** Reads up to the bracket that closes the text: brackets nest, and pictures inside use up their own. */
function readText(parser: SpanParser, link: Link): boolean {
  let open = 1
  return parser.read(link, {
    pattern: BRACKET,
    accepts: ([, closing]) => {
      open += closing === undefined ? 1 : -1
      return open - link.children.filter(({ kind }) => kind === 'image').length === 0
    },
  })
}

function readTarget(parser: SpanParser, text: string): Target | undefined {
  const { source, document } = parser
  const named = source.text[source.position] === '(' || source.find(']') < 0 ? null : source.take(NAME)
  if (named || source.text[source.position] !== '(') {
    const definition = document.links.get(normalizeLinkName(named?.[1] || text))
    return definition && { url: definition.url, title: definition.title, ial: copyOf(definition.boundary.ial) }
  }
  const address = readAddress(parser)
  if (!address) return undefined
  if (address.complete) return { url: address.url, title: undefined, ial: undefined }
  const title = takeTitle(parser)
  return title === undefined ? undefined : { url: address.url, title, ial: undefined }
}

/** The address after `(`: in angles, or up to the parenthesis that closes it, or to a quoted title. */
function readAddress(parser: SpanParser): { url: string; complete: boolean } | undefined {
  const { source } = parser
  const angles = source.take(ADDRESS_IN_ANGLES)
  if (angles) {
    const complete = source.text[source.position] === ')'
    if (complete) source.position += 1
    return { url: angles[1] ?? '', complete }
  }
  const start = source.position
  let open = 0
  ADDRESS_PARTS.lastIndex = start
  for (let part = ADDRESS_PARTS.exec(source.text); part; part = ADDRESS_PARTS.exec(source.text)) {
    parser.budget.left -= 1
    source.position = ADDRESS_PARTS.lastIndex
    if (part[1] !== undefined) open += 1
    else if (part[2] === undefined) break
    else open -= 1
    if (open === 0 || parser.exhausted) break
  }
  return { url: trim(source.text.slice(start + 1, source.position - 1)), complete: open === 0 }
}

/** A title in quotes and the closing parenthesis. */
function takeTitle({ source, budget }: SpanParser): string | undefined {
  let start = source.position
  while (/[ \t\n\r\f\v]/.test(source.text[start] ?? '')) start += 1
  const quote = source.text[start]
  if (quote !== '"' && quote !== "'") return undefined
  const close = /[ \t\n\r\f\v]*\)/y
  for (let end = source.find(quote, start + 2); end >= 0 && budget.left > 0; end = source.find(quote, end + 1)) {
    budget.left -= 1
    source.position = end + 1
    if (source.take(close)) return source.text.slice(start + 1, end)
  }
  return undefined
}
