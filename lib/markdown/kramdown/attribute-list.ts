import { trim } from './ascii-space'
import type { AttributeList, Attributes } from './tree'

/** Longer lists than any hand writes are text: it bounds the search for a brace that may never come. */
export const LIST_BODY = String.raw`((?:\\\}|[^}]){1,2000})`

const NAME = String.raw`\w[\w-]*`
const ID_OR_CLASS = String.raw`#[A-Za-z][\w:-]*|\.[^ \t\n\r\f\v.#]+`
const PART = new RegExp(
  String.raw`(?:^|[ \t\n\r\f\v])(?:(${NAME})=(["'])((?:\\\}|\\\2|[^}])*?)\2|(${NAME})|((?:${ID_OR_CLASS})+))(?=[ \t\n\r\f\v]|$)`,
  'g',
)
const EACH_ID_OR_CLASS = new RegExp(ID_OR_CLASS, 'g')

export function emptyList(): AttributeList {
  return { refs: [], attributes: new Map() }
}

/** A list of its own with the same content. */
export function copyOf(list: AttributeList | undefined): AttributeList | undefined {
  return list && { refs: [...list.refs], attributes: new Map(list.attributes) }
}

/**
 * Reads the inside of `{: … }` into `list`: `.class`, `#id`, `key="value"`, and names of other lists.
 * What is none of these is left out, as kramdown does.
 */
export function readAttributes(body: string, list: AttributeList): void {
  if (['', ':'].includes(trim(body))) return
  for (const [, key, quote, value, ref, idsAndClasses] of body.matchAll(PART)) {
    if (ref !== undefined) list.refs.push(ref)
    else if (key !== undefined) list.attributes.set(key, withoutEscapes(value ?? '', quote ?? '"'))
    else for (const [part] of (idsAndClasses ?? '').matchAll(EACH_ID_OR_CLASS)) addIdOrClass(part, list)
  }
}

function withoutEscapes(value: string, quote: string): string {
  return value.replaceAll('\\}', '}').replaceAll(`\\${quote}`, quote)
}

function addIdOrClass(part: string, list: AttributeList): void {
  if (part.startsWith('#')) list.attributes.set('id', part.slice(1))
  else addClass(list.attributes, part.slice(1))
}

function addClass(attributes: Attributes, name: string): void {
  attributes.set('class', trim(`${attributes.get('class') ?? ''} ${name}`))
}

/** Adds a list, and the definitions `{:name: …}` that it names, to an element's attributes. */
export function applyList(
  attributes: Attributes,
  list: AttributeList | undefined,
  definitions: ReadonlyMap<string, AttributeList>,
  seen = new Set<AttributeList>(),
): void {
  // Definitions may name one another in a circle.
  if (!list || seen.has(list)) return
  seen.add(list)
  for (const ref of list.refs) applyList(attributes, definitions.get(ref), definitions, seen)
  for (const [key, value] of list.attributes) {
    if (key === 'class') addClass(attributes, value)
    else attributes.set(key, value)
  }
}

/** Merges a further list into one already given. */
export function mergeList(into: AttributeList, list: AttributeList): void {
  into.refs.push(...list.refs)
  for (const [key, value] of list.attributes) {
    if (key === 'class') addClass(into.attributes, value)
    else into.attributes.set(key, value)
  }
}
