import { Parser } from 'htmlparser2'
import { escapeXml } from '@/lib/xml'

/** Elements that mean nothing in a feed reader, or that it rightly distrusts. The sanitiser let none of them through. */
const leftOut = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed'])

const addressAttributes = new Set(['href', 'src', 'poster', 'cite'])

/**
 * An article's HTML for a feed, which shows it far from its page: every address is absolute (links within the text too),
 * the anchors of headings are gone. What needs no change is copied byte for byte.
 *
 * @param html sanitised
 * @param address the article's absolute address, from which relative addresses start
 */
export function feedHtmlOf(html: string, address: string): string {
  const kept: string[] = []
  let copiedTo = 0
  /** How many elements deep we are in one that is left out. */
  let skipping = 0

  const replace = (from: number, to: number, by: string) => {
    kept.push(html.slice(copiedTo, from), by)
    copiedTo = to
  }
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes, isImplied) {
        if (skipping > 0) skipping++
        else if (isLeftOut(name, attributes)) {
          skipping = 1
          replace(parser.startIndex, parser.endIndex + 1, '')
        } else if (!isImplied) {
          const changed = changedAttributes(attributes, address)
          if (changed) replace(parser.startIndex, parser.endIndex + 1, tagOf(name, changed))
        }
      },
      onclosetag(_name, isImplied) {
        if (skipping === 0) return
        skipping--
        // An element without an end tag (`<embed>`) is closed where it opened.
        if (skipping === 0) copiedTo = Math.max(copiedTo, isImplied ? parser.startIndex : parser.endIndex + 1)
      },
    },
    { lowerCaseAttributeNames: false },
  )
  parser.end(html)
  if (skipping === 0) kept.push(html.slice(copiedTo))
  return kept.join('').trim()
}

function isLeftOut(name: string, attributes: Record<string, string>): boolean {
  if (leftOut.has(name)) return true
  return name === 'a' && (attributes.class ?? '').split(/\s+/).includes('anchor')
}

/** The attributes with absolute addresses and without handlers; undefined when they are so already. */
function changedAttributes(attributes: Record<string, string>, address: string): [string, string][] | undefined {
  const before = Object.entries(attributes)
  const after = before
    .filter(([name]) => !/^on/i.test(name))
    .map(([name, value]): [string, string] => [name, absoluteValue(name.toLowerCase(), value, address)])
  const isSame = after.length === before.length && after.every(([name, value]) => value === attributes[name])
  return isSame ? undefined : after
}

function absoluteValue(attribute: string, value: string, address: string): string {
  if (addressAttributes.has(attribute)) return resolve(value, address)
  if (attribute !== 'srcset') return value
  // A candidate is an address, then perhaps a width or density; only the comma after a space or a descriptor parts two.
  return [...value.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+([^,]+))?/g)]
    .map(([, source = '', descriptor]) => [resolve(source, address), descriptor?.trim()].filter(Boolean).join(' '))
    .join(', ')
}

/** An address that is already absolute stays as it was written. */
function resolve(value: string, base: string): string {
  if (/^\s*[a-z][a-z0-9+.-]*:/i.test(value) || !URL.canParse(value, base)) return value
  return new URL(value, base).href
}

function tagOf(name: string, attributes: readonly [string, string][]): string {
  return `<${[name, ...attributes.map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ')}>`
}
