import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { decodeReferences } from '../entities'
import type { Block, Document } from '../tree'
import { element, type MarkdownElement } from './nodes'

interface Used {
  name: string
  number: number
  /** Further marks of the same note. */
  repeats: number
}

/** The footnotes that a text refers to, in the order of their first marks. */
export class FootnoteList {
  readonly #used = new Map<string, Used>()

  constructor(readonly document: Document) {}

  /** The mark of a note: a number, linked to it. */
  refer(written: string): MarkdownElement {
    const { footnoteNumber, footnotePrefix } = this.document.options
    const known = this.#used.get(written)
    if (known) known.repeats += 1
    const used = known ?? { name: written, number: this.#used.size + footnoteNumber, repeats: 0 }
    this.#used.set(written, used)
    const name = footnotePrefix + written
    const id = known ? `${name}:${known.repeats}` : name
    const link = element(
      'a',
      new Map([
        ['href', `#fn:${name}`],
        ['class', 'footnote'],
        ['rel', 'footnote'],
      ]),
      [{ type: 'text', value: String(used.number) }],
    )
    return element(
      'sup',
      new Map([
        ['id', `fnref:${id}`],
        ['role', 'doc-noteref'],
      ]),
      [link],
    )
  }

  /** The list of notes, as kramdown writes it: no heading of its own. Notes may refer to further notes. */
  write(writeBlocks: (blocks: Block[]) => RootContent[]): MarkdownElement | undefined {
    const { footnoteNumber, footnotePrefix } = this.document.options
    const items: MarkdownElement[] = []
    // Grows while it is read, with the notes that notes refer to.
    for (const used of this.#used.values()) {
      const children = writeBlocks(this.document.footnotes.get(used.name)?.children ?? [])
      const item = element(
        'li',
        new Map([
          ['id', `fn:${footnotePrefix}${used.name}`],
          ['role', 'doc-endnote'],
        ]),
        children,
      )
      items.push(item)
      this.#addBacklinks(item, { ...used, name: footnotePrefix + used.name })
    }
    if (items.length === 0) return undefined
    const list = element('ol', new Map(footnoteNumber === 1 ? [] : [['start', String(footnoteNumber)]]), items)
    return element(
      'div',
      new Map([
        ['class', 'footnotes'],
        ['role', 'doc-endnotes'],
      ]),
      [list],
    )
  }

  /** Links back to the marks, in the note's last paragraph or in one of their own. */
  #addBacklinks(item: MarkdownElement, { name, repeats }: Used): void {
    const sign = decodeReferences(this.document.options.footnoteBacklink)
    if (sign === '') return
    const last = item.children.at(-1)
    const paragraph: Paragraph = last?.type === 'paragraph' ? last : { type: 'paragraph', children: [] }
    for (let repeat = 0; repeat <= repeats; repeat += 1) {
      if (paragraph.children.length > 0) paragraph.children.push({ type: 'text', value: '\u00a0' })
      paragraph.children.push(backlink(repeat === 0 ? name : `${name}:${repeat}`, sign, repeat))
    }
    if (paragraph !== last) item.children.push(paragraph)
  }
}

function backlink(id: string, sign: string, repeat: number): PhrasingContent {
  const attributes = new Map([
    ['href', `#fnref:${id}`],
    ['class', 'reversefootnote'],
    ['role', 'doc-backlink'],
  ])
  const number = element('sup', new Map(), [{ type: 'text', value: String(repeat + 1) }])
  return element('a', attributes, [{ type: 'text', value: sign }, ...(repeat > 0 ? [number] : [])])
}
