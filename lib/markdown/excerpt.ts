/** What WordPress wrote to end an excerpt; honoured wherever no other mark is set, as one blog in four expects. */
const moreMark = '<!--more-->'

/** Jekyll's `excerpt_separator` where nobody sets one: the excerpt is the first paragraph. */
const paragraphEnd = '\n\n'

/**
 * The source of an excerpt, from a text after Liquid: what stands before the separator, and the definitions of links
 * and notes that stand after it (Jekyll's `Excerpt#extract_excerpt`); as in Jekyll an empty separator means no excerpt.
 * Unlike Jekyll, which then takes the whole text, a text without the separator gives its first paragraph: a list of whole
 * articles is no list.
 */
export function excerptOf(text: string, separator: string | undefined): string {
  if (separator === '') return ''
  const body = text.replace(/\r\n?/g, '\n').replace(/^\s*\n/, '')
  const mark = [separator ?? moreMark].find((sign) => body.includes(sign)) ?? paragraphEnd
  const end = body.indexOf(mark)
  if (end < 0) return body
  const head = body.slice(0, end)
  const definitions = definitionsIn(body.slice(end + mark.length))
  return definitions.length === 0 ? head : `${closeFence(head)}\n\n${definitions.join('\n')}\n`
}

/** Lines such as `[name]: /address` and `[^1]: note`. */
function definitionsIn(text: string): string[] {
  return text.match(/^ {0,3}\[[^\]\n]+\]:.+$/gm) ?? []
}

/** A block of code cut in two is closed, or the definitions would show in it. */
function closeFence(head: string): string {
  let open: string | undefined
  for (const [, fence] of head.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (open === undefined) open = fence
    else if (fence?.startsWith(open)) open = undefined
  }
  return open === undefined ? head : `${head}\n${open}`
}
