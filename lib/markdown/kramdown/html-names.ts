import type { ContentModel } from './tree'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/* The tables of kramdown 2.4 (`Kramdown::Parser::Html::Constants`), which differ from HTML's own content models. */

const SPAN_NAMES =
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt ' +
  'rtc ruby samp select small span strong sub sup tt u var'

/** Elements that never begin a block. */
export const SPAN_ELEMENTS = words(SPAN_NAMES)

/** Elements whose tags, met inside a line, are text. */
export const BLOCK_ELEMENTS = words(
  'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section ' +
    'summary table tbody td th thead tfoot tr ul',
)

/** Elements without an end tag. */
export const VOID_ELEMENTS = words('area base br col command embed hr img input keygen link meta param source track wbr')

const BLOCK_MODEL = words(
  'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header ' +
    'hgroup iframe li main map menu nav noscript object section summary td',
)
const SPAN_MODEL = words(
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb ' +
    'rbc rp rt rtc ruby select small span strong sub sup th tt',
)
const RAW_MODEL = words('script style math option textarea pre code kbd samp var')

const KNOWN = new Set([...SPAN_ELEMENTS, ...BLOCK_ELEMENTS, ...VOID_ELEMENTS, ...BLOCK_MODEL, ...SPAN_MODEL, ...RAW_MODEL])

/** Whether names are compared in lower case: XML's are not. */
export function isHtmlName(name: string): boolean {
  return KNOWN.has(name.toLowerCase())
}

/** How the inside of an element is read where Markdown is wanted there at all. */
export function contentModelOf(name: string): ContentModel {
  if (BLOCK_MODEL.has(name)) return 'block'
  return SPAN_MODEL.has(name) ? 'span' : 'raw'
}

/** A line that begins so goes on with the paragraph above: the tags that may stand inside text. */
export const INLINE_NAMES = `${SPAN_NAMES} script`.split(' ').join('|')
