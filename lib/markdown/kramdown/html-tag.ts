import { isSpace } from './ascii-space'
import { isHtmlName } from './html-names'
import type { Source } from './source'
import type { Attributes } from './tree'

const NC_NAME = String.raw`[\p{Alphabetic}_][\p{Alphabetic}\p{M}\p{N}._-]*`
/** XML's qualified name, as REXML and thus kramdown reads it. */
export const TAG_NAME = `(?:${NC_NAME}:)?${NC_NAME}`

const NAME = new RegExp(TAG_NAME, 'uy')
const UNQUOTED = /[\p{Alphabetic}\p{M}\p{N}\p{Pc}]+/uy
const END_TAG = new RegExp(String.raw`</(${TAG_NAME})[ \t\n\r\f\v]*>`, 'uy')
const REFERENCE_OR_SPECIAL = /&(?:[\p{Alphabetic}_:][\p{Alphabetic}\p{M}\p{N}._:-]*|#\d+|#x[0-9a-fA-F]+);|[&<>"]/gu
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export interface StartTag {
  name: string
  attributes: Attributes
  /** Written `<x />`. */
  closed: boolean
}

/**
 * The start tag at the position, moving past it; undefined, without moving, when kramdown does not take it for
 * one: unquoted values hold letters and digits only (`<font size=+1>` is text), names are XML's.
 */
export function takeStartTag(source: Source): StartTag | undefined {
  const start = source.position
  const tag = readStartTag(source)
  if (!tag) source.position = start
  return tag
}

function readStartTag(source: Source): StartTag | undefined {
  if (source.text[source.position] !== '<') return undefined
  source.position += 1
  const written = source.take(NAME)?.[0]
  if (written === undefined) return undefined
  const known = isHtmlName(written)
  const attributes: Attributes = new Map()
  for (;;) {
    const spaced = skipSpaces(source)
    if (source.text[source.position] === '/' && source.text[source.position + 1] === '>') {
      source.position += 2
      return { name: known ? written.toLowerCase() : written, attributes, closed: true }
    }
    if (source.text[source.position] === '>') {
      source.position += 1
      return { name: known ? written.toLowerCase() : written, attributes, closed: false }
    }
    if (!spaced || !readAttribute(source, attributes, known)) return undefined
  }
}

function readAttribute(source: Source, attributes: Attributes, lowerCase: boolean): boolean {
  const name = source.take(NAME)?.[0]
  if (name === undefined) return false
  const key = lowerCase ? name.toLowerCase() : name
  const end = source.position
  skipSpaces(source)
  if (source.text[source.position] !== '=') {
    source.position = end
    attributes.set(key, '')
    return true
  }
  source.position += 1
  skipSpaces(source)
  const value = readValue(source)
  if (value === undefined) return false
  attributes.set(key, value)
  return true
}

function readValue(source: Source): string | undefined {
  const quote = source.text[source.position]
  if (quote !== '"' && quote !== "'") return source.take(UNQUOTED)?.[0]
  const end = source.find(quote, source.position + 1)
  if (end < 0) return undefined
  const value = source.text.slice(source.position + 1, end)
  source.position = end + 1
  return value
}

function skipSpaces(source: Source): boolean {
  const start = source.position
  while (isSpace(source.text[source.position])) source.position += 1
  return source.position > start
}

/** The end tag at the position, moving past it: its name, and how it was written. */
export function takeEndTag(source: Source): { name: string; written: string } | undefined {
  const match = source.take(END_TAG)
  if (!match?.[1]) return undefined
  return { name: isHtmlName(match[1]) ? match[1].toLowerCase() : match[1], written: match[0] }
}

/** The comment at the position, moving past it. */
export function takeComment(source: Source): string | undefined {
  if (!source.text.startsWith('<!--', source.position)) return undefined
  const end = source.find('-->', source.position + 4)
  if (end < 0) return undefined
  const comment = source.text.slice(source.position, end + 3)
  source.position = end + 3
  return comment
}

/** Text as HTML; what already reads as a character reference stays one. */
export function escapeHtml(text: string): string {
  return text.replace(REFERENCE_OR_SPECIAL, (found) => (found === '"' ? found : (ESCAPES[found] ?? found)))
}

/** Attributes as HTML writes them, each after a space. */
export function formatAttributes(attributes: Attributes): string {
  let html = ''
  for (const [key, value] of attributes) {
    if (key === 'id' && value.length === 0) continue
    html += ` ${key}="${value.replace(REFERENCE_OR_SPECIAL, (found) => ESCAPES[found] ?? found)}"`
  }
  return html
}
