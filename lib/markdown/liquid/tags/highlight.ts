import { escapeHtml, parseArguments } from './arguments'
import { blockTag } from './tag'

const shape = /^([\w.+#-]+)((?:\s+\w+(?:=(?:\w+|"(?:[0-9]+\s)*[0-9]+"))?)*)$/

/** Code as Jekyll's `{% highlight %}` frames it, `HighlightBlock#add_code_tag`, before it is coloured. */
interface Listing {
  code: string
  language: string
  lineNumbers: boolean
  marked: number[]
  caption?: string
}

/**
 * `{% highlight ruby linenos mark_lines="1 2" %}`, shaped as Jekyll 4 shapes it. In Markdown it begins and ends on lines of its
 * own (the converter's `highlighter_prefix` and `_suffix`): indented in a list it ends the list and keeps the code's own spaces.
 */
export const highlight = blockTag(
  (markup, body, { surroundings }) => {
    const [, language = '', options = ''] = shape.exec(markup) ?? []
    const marked = /mark_lines="([^"]*)"/.exec(options)?.[1]?.split(/\s+/).map(Number) ?? []
    const edge = surroundings.format === 'markdown' ? '\n' : ''
    const lineNumbers = /\slinenos\b/.test(options)
    return `${edge}${listing({ code: body, language: language.toLowerCase(), lineNumbers, marked })}${edge}`
  },
  (markup) => {
    if (!markup.includes('{{') && !shape.test(markup)) throw new Error('no language')
  },
)

/** Octopress's `{% codeblock title lang:ruby url text %}`. */
export const codeblock = blockTag((markup, body) => {
  const { words, named } = parseArguments(markup)
  const isAddress = (text: string) => /^(https?:\/\/|\/)/.test(text)
  const address = words.find(({ text }) => isAddress(text))?.text
  const caption = words.flatMap(({ text }) => (text === address ? [] : [text])).join(' ')
  const language = named.get('lang') ?? /\.(\w+)$/.exec(caption)?.[1] ?? ''
  const label = caption || address
  const figcaption = label && (address ? `<a href="${escapeHtml(address)}">${escapeHtml(label)}</a>` : escapeHtml(label))
  return listing({ code: body, language, lineNumbers: false, marked: [], ...(figcaption ? { caption: figcaption } : {}) })
})

function listing({ code: body, language, lineNumbers, marked, caption }: Listing): string {
  const code = withoutOuterLines(body)
  const lines = code.split('\n').map((line, index) => {
    const text = escapeCode(line)
    return marked.includes(index + 1) ? `<span class="hll">${text}\n</span>` : `${text}\n`
  })
  const written = marked.length > 0 || lineNumbers ? lines.join('') : escapeCode(code)
  const attributes = `class="language-${escapeHtml(language.replace(/\+/g, '-'))}" data-lang="${escapeHtml(language)}"`
  const inner = lineNumbers ? numbered(written, lines.length) : written.replace(/\n$/, '')
  const figcaption = caption ? `<figcaption>${caption}</figcaption>` : ''
  return `<figure class="highlight">${figcaption}<pre><code ${attributes}>${inner}</code></pre></figure>`
}

/** Rouge's table, `Rouge::Formatters::HTMLTable` with the class names that Jekyll gives it. */
function numbered(code: string, lines: number): string {
  const numbers = Array.from({ length: lines }, (_, index) => `${index + 1}\n`).join('')
  return (
    '<table class="rouge-table"><tbody><tr>' +
    `<td class="gutter gl"><pre class="lineno">${numbers}</pre></td>` +
    `<td class="code"><pre>${code}</pre></td></tr></tbody></table>`
  )
}

function withoutOuterLines(text: string): string {
  let end = text.length
  while (text[end - 1] === '\n' || text[end - 1] === '\r') end--
  return text.slice(0, end).replace(/^[\n\r]+/, '')
}

/** Rouge escapes these three and no more. */
function escapeCode(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
