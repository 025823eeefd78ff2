import { integerOf, listOf, rubyInspect, rubyString } from '../ruby-value'
import { slugify } from '../slugify'
import { smartify } from '../smartify'
import type { Filter } from './filter'

const cjk = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu
const otherWords = /[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\s]+/gu

/** Jekyll's filters for texts, and those of Liquid that liquidjs does differently from Ruby. */
export const textFilters: Record<string, Filter> = {
  markdownify: ({ context }, input) => context.surroundings.markdownify(rubyString(input)),
  smartify: (_, input) => smartify(rubyString(input)),
  slugify: (_, input, mode) => (input === null ? null : slugify(rubyString(input), rubyString(mode) || 'default')),
  xml_escape: (_, input) => escapeXml(rubyString(input)),
  inspect: (_, input) => escapeXml(rubyInspect(input)),
  jsonify: (_, input) => jsonOf(input),
  normalize_whitespace: (_, input) => rubyString(input).replace(/\s+/g, ' ').trim(),
  escape: (_, input) => escapeHtml(rubyString(input)),
  h: (_, input) => escapeHtml(rubyString(input)),
  escape_once: (_, input) => rubyString(input).replace(/["'<>]|&(?!(?:[a-zA-Z]+|#\d+);)/g, escapeHtml),
  to_integer: (_, input) => (typeof input === 'boolean' ? Number(input) : integerOf(input)),
  number_of_words: (_, input, mode) => wordsIn(rubyString(input), mode),

  array_to_sentence_string(_, input, connector = 'and') {
    const words = listOf(input).map(rubyString)
    const last = words.at(-1) ?? ''
    if (words.length < 2) return last
    return `${words.slice(0, -1).join(', ')}${words.length > 2 ? ',' : ''} ${rubyString(connector)} ${last}`
  },

  split(_, input, separator) {
    const [text, mark] = [rubyString(input), rubyString(separator)]
    const parts = mark === ' ' ? text.trim().split(/\s+/) : text.split(mark)
    while (parts.at(-1) === '') parts.pop()
    return parts
  },

  truncatewords(_, input, count = 15, ellipsis = '...') {
    const words = rubyString(input)
      .trim()
      .split(/[ \t\n\r\f\v]+/)
    const kept = Math.max(1, integerOf(count))
    return words.length <= kept ? input : words.slice(0, kept).join(' ') + rubyString(ellipsis)
  },
}

function wordsIn(text: string, mode: unknown): number {
  const plain = text.trim() === '' ? 0 : text.trim().split(/\s+/).length
  if (mode !== 'cjk' && mode !== 'auto') return plain
  const characters = text.match(cjk)?.length ?? 0
  if (mode === 'auto' && characters === 0) return plain
  return characters + (text.match(otherWords)?.length ?? 0)
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => (character === "'" ? '&apos;' : (entities[character] ?? '')))
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Ruby's `to_json`: dates in their own notation. A value that holds itself is an error. */
function jsonOf(input: unknown): string {
  const text = JSON.stringify(input, function (this: Record<string, unknown>, key, value: unknown) {
    const own = this[key]
    return own instanceof Date ? rubyString(own) : value
  })
  return text ?? 'null'
}
