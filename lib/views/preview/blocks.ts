import { Parser } from 'htmlparser2'

/** A paragraph, heading, list item or table row as plain text; or a block of code, its lines kept. */
export type Block = string | { code: string }

/** What of an entry is compared: its text, and what that shows or leads to. */
export interface Reading {
  blocks: Block[]
  /** `href` of each link that leaves the text, once, in order. */
  links: string[]
  /** Each picture, once, in order: `texte de remplacement (/images/four.jpg)`. */
  pictures: string[]
}

/** Elements that run within a line; any other ends a block. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i img ins input kbd label mark math picture q s samp small source span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Classes of what is not the author's text: numbers of notes, arrows back, anchors of headings. */
const silent = /(?:^|\s)(?:footnote|reversefootnote|anchor)(?:\s|$)/

/** Elements without an end. */
const empty = new Set('br hr img input source wbr'.split(' '))

/**
 * An entry's HTML as a reader would compare two printings of it: block by block, with its links and pictures.
 * Classes, ids and everything else that the renderer may change leave no trace, so that a new version of it is no new text.
 *
 * @param html sanitised
 */
export function readingOf(html: string): Reading {
  const blocks: Block[] = []
  const links = new Set<string>()
  const pictures = new Set<string>()
  let text = ''
  let skipping = 0
  let inCode = 0
  let inFormula = 0

  const flush = () => {
    const block = text.replace(/[ \t\n\r]+/g, ' ').trim()
    if (block) blocks.push(block)
    text = ''
  }
  const flushCode = () => {
    const code = text.replace(/^\n+|\s+$/g, '')
    if (code) blocks.push({ code })
    text = ''
  }
  const open = (name: string) => {
    if (name === 'math') inFormula++
    if (inCode > 0 || inFormula > 0) return
    if (name === 'td' || name === 'th') text += ' '
    else if (!inline.has(name)) flush()
    if (name === 'pre') inCode++
  }
  const close = (name: string) => {
    if (name === 'math') inFormula--
    if (name === 'pre') {
      flushCode()
      inCode--
    }
    if (inCode > 0 || inFormula > 0 || name === 'td' || name === 'th') return
    if (!inline.has(name)) flush()
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (skipping > 0 || silent.test(attributes.class ?? '')) {
        if (!empty.has(name)) skipping++
        return
      }
      if (name === 'a' && attributes.href && !attributes.href.startsWith('#')) links.add(attributes.href)
      if (name === 'img' && attributes.src)
        pictures.add(attributes.alt ? `${attributes.alt} (${attributes.src})` : attributes.src)
      open(name)
    },
    ontext(value) {
      if (skipping === 0) text += value
    },
    onclosetag(name) {
      if (skipping === 0) close(name)
      else if (!empty.has(name)) skipping--
    },
  })
  parser.end(html)
  flush()
  return { blocks, links: [...links], pictures: [...pictures] }
}

/** How many words a text holds; signs between spaces (« ; », « – ») are none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
