import { type Block, endOfBracket, type Part, parseStyleSheet, printStyleSheet, splitList } from './style-sheet'

/** What a page is made of. */
export interface PageParts {
  /** Pages with one key are made of the same kinds of elements. */
  key: string
  /** Each kind of element: its tag, `.class`es and `[attribute`s. */
  elements: readonly ReadonlySet<string>[]
  /** All of these together. */
  names: ReadonlySet<string>
  /** Of single elements, as `#id`. */
  ids: ReadonlySet<string>
}

/** @param elements as « a .quiet [href », each once */
export function pagePartsOf(elements: ReadonlySet<string>, ids: ReadonlySet<string>): PageParts {
  const kinds = [...elements].sort()
  const sets = kinds.map((kind) => new Set(kind.split(' ')))
  return { key: kinds.join(), elements: sets, names: new Set(sets.flatMap((set) => [...set])), ids }
}

/** What a selector asks of a page: all these elements, and of each group one alternative. */
interface Demand {
  elements: readonly (readonly string[])[]
  alternatives: readonly (readonly Demand[])[]
}

interface Selector {
  text: string
  demand: Demand
}

/** What a page uses of a style sheet. */
export type PageStyles = (page: PageParts) => string

/**
 * Cuts a minified style sheet to the rules that may say something on a page. A page without script stays as it is, so the others never
 * will. What a rule asks is weighed element by element, without regard to where they stand: a rule too many stays, none is lost.
 */
export function readStyles(css: string): PageStyles {
  const all = parseStyleSheet(css)
  const layers = layersOf(all)
  const parts = all.filter((part) => typeof part !== 'string' || !part.startsWith('@layer'))
  const ids = idsIn(parts)
  const known = new Map<string, string>()
  return (page) => {
    const key = [page.key, ...ids.filter((id) => page.ids.has(id))].join()
    const text = known.get(key) ?? printUsed(parts, layers, page)
    known.set(key, text)
    return text
  }
}

/** @param layers of the cascade, weakest first */
function printUsed(parts: readonly Part[], layers: readonly string[], page: PageParts): string {
  const used = withOwnProperties(matching(parts, page))
  const present = layersOf(used)
  // Layers rank by their first mention.
  const isInOrder = layers.filter((layer) => present.includes(layer)).join() === present.join()
  return printStyleSheet(isInOrder ? used : [`@layer ${layers.join()}`, ...used])
}

function idsIn(parts: readonly Part[]): string[] {
  const preludes = parts.filter((part) => typeof part !== 'string')
  return preludes.flatMap(({ prelude, parts }) => (grouping.test(prelude) ? idsIn(parts) : (prelude.match(/#[\w-]+/g) ?? [])))
}

function layersOf(parts: readonly Part[]): string[] {
  const names = parts.flatMap((part) => {
    const [, list] = /^@layer\s+([^{]+)$/.exec(typeof part === 'string' ? part : part.prelude) ?? []
    return list ? splitList(list) : []
  })
  return [...new Set(names)]
}

/** At-rules that hold rules for elements. What others hold stays whole. */
const grouping = /^@(?:container|layer|media|supports)\b/

function matching(parts: readonly Part[], page: PageParts): Part[] {
  return parts.flatMap((part): Part[] => {
    if (typeof part === 'string') return [part]
    if (grouping.test(part.prelude)) return filled({ ...part, parts: matching(part.parts, page) })
    if (part.prelude.startsWith('@')) return [part]
    const selectors = selectorsOf(part.prelude).filter(({ demand }) => isMet(demand, page))
    return selectors.length > 0 ? [{ ...part, prelude: selectors.map(({ text }) => text).join() }] : []
  })
}

const filled = (block: Block) => (block.parts.length > 0 ? [block] : [])

function isMet({ elements, alternatives }: Demand, page: PageParts): boolean {
  return (
    elements.every((names) => holds(page, names)) && alternatives.every((group) => group.some((demand) => isMet(demand, page)))
  )
}

function holds({ elements, names, ids }: PageParts, wanted: readonly string[]): boolean {
  if (!wanted.every((name) => names.has(name) || ids.has(name))) return false
  return wanted.length < 2 || elements.some((element) => wanted.every((name) => element.has(name) || ids.has(name)))
}

const known = new Map<string, Selector[]>()

function selectorsOf(list: string): Selector[] {
  const selectors = known.get(list) ?? splitList(list).map((text) => ({ text, demand: demandOf(text) }))
  known.set(list, selectors)
  return selectors
}

/** Of a selector without its pseudo-classes and -elements: what they ask is a matter of state or place, but for lists of others. */
function demandOf(selector: string): Demand {
  const alternatives: Demand[][] = []
  let plain = ''
  for (let at = 0; at < selector.length; at++) {
    const [pseudo] = /^::?[\w-]+/.exec(selector.slice(at)) ?? []
    if (pseudo === undefined) {
      plain += selector[at]
      continue
    }
    at += pseudo.length - 1
    if (selector[at + 1] !== '(') continue
    const end = endOfBracket(selector, at + 1)
    if (/^:(?:is|where|has)$/.test(pseudo)) alternatives.push(splitList(selector.slice(at + 2, end)).map(demandOf))
    at = end
  }
  // What an escape stands for is not worth knowing: such a rule stays.
  return selector.includes('\\') ? { elements: [], alternatives: [] } : { elements: elementsOf(plain), alternatives }
}

/** `a.quiet[href^=http] > b` → `a`, `.quiet`, `[href`; `b`. */
function elementsOf(selector: string): string[][] {
  const compounds = selector.replace(/\[([\w-]+)[^\]]*\]/g, '[$1').split(/[\s>+~]+/)
  return compounds.map((compound) => compound.match(/[.#[]?[\w-]+/g) ?? [])
}

/**
 * Leaves out the custom properties that no rule asks for, directly or through another, and gives the others short names: their own are
 * for whoever reads the style sheet, and weigh a hundred bytes a page. Nothing but the rules asks for them: no text of the author's has
 * a style attribute left, and none of ours.
 */
function withOwnProperties(parts: readonly Part[]): Part[] {
  const names = shortNamesOf(declarationsIn(parts))
  const keep = (list: readonly Part[]): Part[] =>
    list.flatMap((part): Part[] => {
      if (typeof part !== 'string') return filled({ ...part, parts: keep(part.parts) })
      const [own] = definition.exec(part) ?? []
      return own && !names.has(own) ? [] : [part.replace(property, (name) => names.get(name) ?? name)]
    })
  return keep(parts)
}

const definition = /^--[\w-]+(?=:)/
const use = /(?<=var\(\s*)--[\w-]+/g
const property = new RegExp(`${definition.source}|${use.source}`, 'g')

/** Of each custom property in use, by its name. */
function shortNamesOf(declarations: readonly string[]): Map<string, string> {
  const definitions = new Map<string, string[]>()
  for (const declaration of declarations) {
    const [own] = definition.exec(declaration) ?? []
    if (own) definitions.set(own, [...(definitions.get(own) ?? []), declaration])
  }
  const names = new Map<string, string>()
  const call = (declaration: string) => {
    for (const [name] of declaration.matchAll(use)) {
      if (names.has(name)) continue
      names.set(name, shortName(names.size))
      definitions.get(name)?.forEach(call)
    }
  }
  declarations.filter((declaration) => !definition.test(declaration)).forEach(call)
  return names
}

/** `--a` to `--z`, `--a1`… A digit in front is CSS too, but not to every checker. */
const shortName = (index: number) => `--${String.fromCharCode(97 + (index % 26))}${Math.floor(index / 26) || ''}`

const declarationsIn = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [part] : declarationsIn(part.parts)))
