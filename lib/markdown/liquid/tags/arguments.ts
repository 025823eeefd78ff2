/** A tag's arguments: words and quoted texts in order, and `key="value"`, `key: value` or `--key value` pairs. */
export interface Arguments {
  words: { text: string; quoted: boolean }[]
  named: Map<string, string>
}

const argument =
  /(?:(?:--)?([A-Za-z][\w-]*)\s*[=:]\s*(?!\/\/))?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"',][^\s,]*))|--([A-Za-z][\w-]*)/g

/** Reads what the plugins of the Jekyll world let people write in a tag. */
export function parseArguments(markup: string): Arguments {
  const words: Arguments['words'] = []
  const named = new Map<string, string>()
  for (const match of markup.slice(0, 5000).matchAll(argument)) {
    const [, key, double, single, word] = match
    const quoted = (double ?? single)?.replace(/\\(["'])/g, '$1')
    const text = quoted ?? word ?? ''
    if (key !== undefined) named.set(key.toLowerCase(), text)
    else if (text !== '') words.push({ text, quoted: quoted !== undefined })
  }
  return { words, named }
}

/** `--alt Some words --class x`, the way of jekyll_picture_tag: each option runs to the next. */
export function parseOptions(markup: string): { before: string; named: Map<string, string> } {
  const [before = '', ...options] = markup.split(/\s--(?=[a-z])/)
  const named = new Map<string, string>()
  for (const option of options) {
    const [, key = '', value = ''] = /^([\w-]+)\s*([\s\S]*)$/.exec(option) ?? []
    named.set(
      key,
      value
        .trim()
        .replace(/^class="(.*)"$/, '$1')
        .replace(/^"(.*)"$/, '$1'),
    )
  }
  return { before, named }
}

/** A text made safe for an attribute or the content of an element. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&(?!(?:[a-zA-Z]+|#\d+);)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
