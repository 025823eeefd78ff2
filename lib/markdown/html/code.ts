import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { createLowlight } from 'lowlight'
import { attributeOf, classesOf, createElement, forEachElement, isElement, isNamed, textOf } from './tree'

type Lowlight = ReturnType<typeof createLowlight>
type Tone = 'keyword' | 'string' | 'number' | 'comment'

/** Longer blocks stay plain: they are listings to copy, and colouring them would weigh more than their text. */
const maximumLength = 50_000

/** Four tones, as on paper: highlight.js's scopes that deserve one. Names and punctuation stay as they are. */
const tones = new Map<string, Tone>([
  ['hljs-keyword', 'keyword'],
  ['hljs-literal', 'keyword'],
  ['hljs-type', 'keyword'],
  ['hljs-meta', 'keyword'],
  ['hljs-name', 'keyword'],
  ['hljs-selector-tag', 'keyword'],
  ['hljs-section', 'keyword'],
  ['hljs-string', 'string'],
  ['hljs-regexp', 'string'],
  ['hljs-link', 'string'],
  ['hljs-addition', 'string'],
  ['hljs-number', 'number'],
  ['hljs-symbol', 'number'],
  ['hljs-bullet', 'number'],
  ['hljs-deletion', 'number'],
  ['hljs-comment', 'comment'],
  ['hljs-quote', 'comment'],
])

let lowlight: Promise<Lowlight> | undefined

/** Grammars weigh a tenth of a second: they are loaded for the first text that shows code, once. */
async function readGrammars(): Promise<Lowlight> {
  const { all, createLowlight } = await import('lowlight')
  return createLowlight(all)
}

/**
 * Highlights blocks of code whose language is known, by classes (the Content-Security-Policy allows no inline style),
 * and lets the keyboard scroll them. The text of the code never changes.
 */
export async function setCode(tree: Root): Promise<void> {
  const blocks: { code: Element; language: string }[] = []
  forEachElement(tree, (element, ancestors) => {
    if (!isNamed(element, 'pre')) return
    element.properties.tabIndex ??= 0
    const code = element.children.find((child) => isElement(child, 'code'))
    if (code === undefined || !isElement(code) || code.children.some((child) => child.type !== 'text')) return
    const language = languageOf([code, element, ...ancestors.slice(-3).reverse()])
    if (language !== undefined && textOf(code).length <= maximumLength) blocks.push({ code, language })
  })
  if (blocks.length === 0) return
  lowlight ??= readGrammars()
  const grammars = await lowlight
  for (const { code, language } of blocks) highlight(code, language, grammars)
}

/** `class="language-x"` on the code or around it (kramdown, Jekyll), or Jekyll's `data-lang`. */
function languageOf(elements: Element[]): string | undefined {
  for (const element of elements) {
    const className = classesOf(element).find((name) => name.startsWith('language-'))
    const language = className?.slice('language-'.length) ?? attributeOf(element, 'dataLang')
    if (language !== undefined) return language.toLowerCase()
  }
  return undefined
}

function highlight(code: Element, language: string, grammars: Lowlight): void {
  if (!grammars.registered(language)) return
  const text = textOf(code)
  const runs: Run[] = []
  collectRuns(grammars.highlight(language, text).children, undefined, runs)
  if (runs.map((run) => run.text).join('') !== text) return
  code.children = runs.map(toNode)
}

interface Run {
  tone: Tone | undefined
  text: string
}

/** Nested scopes become a flat row of runs; neighbours of one tone, and the spaces between them, become one run. */
function collectRuns(nodes: RootContent[], tone: Tone | undefined, runs: Run[]): void {
  for (const node of nodes) {
    if (node.type === 'text') addRun({ tone, text: node.value }, runs)
    else if (node.type === 'element') collectRuns(node.children, toneOf(node, tone), runs)
  }
}

function addRun(run: Run, runs: Run[]): void {
  const last = runs.at(-1)
  if (last !== undefined && (last.tone === run.tone || (run.text.trim() === '' && run.tone === undefined))) {
    last.text += run.text
  } else {
    runs.push(run)
  }
}

function toneOf(element: Element, around: Tone | undefined): Tone | undefined {
  const names = classesOf(element)
  if (names.includes('hljs-subst')) return undefined
  for (const name of names) if (tones.has(name)) return tones.get(name)
  return around
}

function toNode({ tone, text }: Run): ElementContent {
  const node: ElementContent = { type: 'text', value: text }
  return tone === undefined ? node : createElement('span', { className: [tone] }, [node])
}
