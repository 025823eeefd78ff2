import type { Element, ElementContent, Root } from 'hast'
import { defaultSchema, type Schema, sanitize as sanitizeTree } from 'hast-util-sanitize'
import { linkSchemes, mediaSchemes, pictureData, pictureSchemes } from './address'
import { rewriteElements } from './tree'

const list = (names: string) => names.trim().split(/\s+/)
const forEach = <Value>(names: string[], value: Value) => Object.fromEntries(names.map((name) => [name, value]))

/** MathML Core without what can lead back to HTML (`annotation-xml`, `mglyph`, `malignmark`) or act (`maction`). */
const mathElements = list(`
   mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts
   mprescripts mtable mtr mtd mpadded mphantom mstyle menclose merror none semantics annotation
`)
const mathAttributes = list(`
   accent accentunder columnalign columnlines columnspacing columnspan depth display displaystyle fence
   form framespacing height largeop linethickness lspace mathbackground mathcolor mathsize mathvariant
   maxsize minsize movablelimits notation rowlines rowspacing rowspan rspace scriptlevel separator stretchy
   symmetric voffset width
`)

/** The shapes of SVG; nothing that moves, borrows (`use`, `image`) or leads back to HTML (`foreignObject`, `title`, `desc`). */
const drawingElements = list(`
   g path rect circle ellipse line polyline polygon text tspan defs linearGradient radialGradient stop clipPath
`)
const drawingAttributes = list(`
   clipPath clipRule cx cy d dominantBaseline dx dy fill fillOpacity fillRule fontFamily fontSize fontStyle
   fontWeight gradientTransform gradientUnits height offset opacity pathLength points preserveAspectRatio r
   rx ry stopColor stopOpacity stroke strokeDashArray strokeLineCap strokeLineJoin strokeMiterLimit
   strokeOpacity strokeWidth textAnchor transform vectorEffect viewBox width x x1 x2 y y1 y2
`)
/** Paint from the drawing itself (`url(#gradient)`), never from elsewhere. */
const ownPaint = /^(?!.*(?:url\s*\(\s*(?!["']?#)|script:|\\))/is

/** Markup of other languages in HTML, by its root. */
const foreign = new Map([
  ['math', mathElements],
  ['svg', drawingElements],
])

const htmlElements = [
  ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'strike' && name !== 'tt'),
  ...list(`
   abbr address article aside audio bdi bdo caption cite col colgroup dfn figcaption figure footer header
   mark nav small time track u video wbr
  `),
]

/** What they hold is no text of the article: it goes with them. */
const lostElements = list(`
   script style noscript template title noembed noframes iframe embed annotation-xml mglyph malignmark desc
`)

const notData = /^(?!\s*data:)/i
const notDataSet = /^(?!.*(?:data|javascript|vbscript):)/is
const mediaAttributes = ['controls', 'height', 'loop', 'muted', 'playsInline', 'preload', 'width']

const schema: Schema = {
  tagNames: [...htmlElements, ...foreign.keys(), ...mathElements, ...drawingElements],
  strip: lostElements,
  allowComments: false,
  allowDoctypes: false,
  // Ids keep their names, or links within the page would lead nowhere; `setIds` has made them harmless.
  clobber: [],
  clobberPrefix: '',
  ancestors: {
    ...defaultSchema.ancestors,
    ...forEach(mathElements, ['math']),
    ...forEach(drawingElements, ['svg']),
  },
  required: defaultSchema.required ?? null,
  protocols: { href: linkSchemes, src: pictureSchemes, poster: mediaSchemes, cite: mediaSchemes },
  attributes: {
    '*': [
      ['className', /^[\p{L}\p{N}_-]+$/u],
      ['role', /^(?:doc-[a-z]+|region|note|img|group|list|listitem|figure|math|none|presentation)$/],
      'id',
      'lang',
      'dir',
      'title',
      'hidden',
      'translate',
      'ariaLabel',
      'ariaHidden',
    ],
    a: ['href', 'hrefLang', 'rel', 'target', 'download', 'type'],
    aside: ['dataLabel'],
    audio: [['src', notData], ...mediaAttributes],
    blockquote: ['cite'],
    code: ['dataLang'],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    div: [['tabIndex', 0]],
    img: [
      ['src', notData, pictureData],
      ['srcSet', notDataSet],
      'alt',
      'decoding',
      'fetchPriority',
      'height',
      'loading',
      'sizes',
      'width',
    ],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    pre: [['tabIndex', 0]],
    q: ['cite'],
    span: ['dataTag'],
    source: [['src', notData], ['srcSet', notDataSet], 'height', 'media', 'sizes', 'type', 'width'],
    td: ['colSpan', 'headers', 'rowSpan'],
    th: ['abbr', 'colSpan', 'headers', 'rowSpan', 'scope'],
    time: ['dateTime'],
    track: [['src', notData], 'default', 'kind', 'label', 'srcLang'],
    video: [['src', notData], 'poster', ...mediaAttributes],
    ...forEach(['math', ...mathElements], mathAttributes),
    annotation: [['encoding', 'application/x-tex']],
    ...forEach(
      ['svg', ...drawingElements],
      drawingAttributes.map((name) => [name, ownPaint]),
    ),
  },
}

/** A new tree with nothing in it that runs, hides the page or contacts others. The last step before the text is printed. */
export function sanitize(tree: Root): Root {
  closeForeign(tree)
  const safe = sanitizeTree(tree, schema)
  return safe.type === 'root' ? safe : { type: 'root', children: isContent(safe) ? [safe] : [] }
}

function isContent(node: ReturnType<typeof sanitizeTree>): node is ElementContent {
  return node.type === 'element' || node.type === 'text'
}

/**
 * HTML inside MathML or SVG, and the other way round, may be read differently when it is parsed again: what a sanitiser
 * saw as text can become an element. So a formula or a drawing holds elements of its own language and text only.
 */
function closeForeign(tree: Root): void {
  rewriteElements(tree, (element, ancestors) => {
    const root = ancestors.find(({ tagName }) => foreign.has(tagName))
    if (root === undefined || foreign.get(root.tagName)?.includes(element.tagName)) return undefined
    return lostElements.includes(element.tagName) ? [] : textsOf(element)
  })
}

function textsOf(element: Element): ElementContent[] {
  return element.children.filter((child) => child.type === 'text')
}
