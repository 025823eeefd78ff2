import { createElement, Fragment, type ReactNode } from 'react'
import type { Language } from '@/lib/config/types'
import type { CodeLine, Passage } from '@/lib/views/preview/text-diff'
import type { Part } from '@/lib/views/preview/word-diff'
import { previewWords } from '@/lib/words/preview'

interface Props {
  language: Language
  /** BCP 47, of the text. */
  lang: string
  passages: readonly Passage[]
}

/** The paragraphs of a text that changed, in full, with what was struck and what was written. */
export function PreviewPassages({ language, lang, passages }: Props) {
  return inOrder(passages.map((passage) => draw(passage, language, lang)))
}

function draw(passage: Passage, language: Language, lang: string): ReactNode {
  const w = previewWords(language)
  switch (passage.kind) {
    case 'same':
      return (
        <p className="unchanged">
          <span className="side">{w.paragraphsSame(passage.paragraphs)}</span> {w.leftOut}
        </p>
      )
    case 'text':
      return (
        <p lang={lang}>
          <Corrected language={language} parts={passage.parts} />
        </p>
      )
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, with a keyboard too
        <pre tabIndex={0}>
          <code>{inOrder(passage.lines.map((line) => drawLine(line, language)))}</code>
        </pre>
      )
  }
}

/** A line of text as a corrected copy: old words struck, new ones under the highlighter. */
export function Corrected({ language, parts }: { language: Language; parts: readonly Part[] }) {
  return inOrder(
    parts.map((part, index) => {
      // The old word and the new one stand apart.
      const isGlued = part.op === 'added' && parts[index - 1]?.op === 'removed' && !/^[\s,]/.test(part.text)
      return drawPart(isGlued ? { op: part.op, text: ` ${part.text}` } : part, language)
    }),
  )
}

/** Spaces around what changed are neither struck nor highlighted. */
function drawPart({ op, text }: Part, language: Language): ReactNode {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  if (op === 'same' || inner === '') return text
  return (
    <>
      {before}
      <Mark language={language} op={op}>
        {inner}
      </Mark>
      {after}
    </>
  )
}

function drawLine(line: CodeLine, language: Language): ReactNode {
  if (line.op === 'skipped') return <i>{`[…] ${previewWords(language).linesSame(line.lines)}\n`}</i>
  if (line.op === 'same') return `${line.text}\n`
  return (
    <>
      <Mark language={language} op={line.op}>
        {line.text || ' '}
      </Mark>
      {'\n'}
    </>
  )
}

/** Says in words, to those who do not see it, what the pen did. */
function Mark({ language, op, children }: { language: Language; op: 'removed' | 'added'; children: ReactNode }) {
  const Tag = op === 'removed' ? 'del' : 'ins'
  return (
    <Tag>
      <span className="visually-hidden">{previewWords(language)[op]} </span>
      {children}
    </Tag>
  )
}

/** Children that never change places need no keys. */
function inOrder(children: ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...children)
}
