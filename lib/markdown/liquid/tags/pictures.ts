import { gap } from '../gap'
import { type JekyllContext, TagProblem } from '../jekyll-context'
import { escapeHtml, parseArguments, parseOptions } from './arguments'
import { blockTag, inlineTag, type TagClass } from './tag'

interface Picture {
  src: string
  alt: string
  title?: string | undefined
  caption?: string | undefined
  classes?: string | undefined
  width?: string | undefined
  height?: string | undefined
  href?: string | undefined
}

/** Tags of plugins that show a picture. Sizes and presets that a plugin would have made are left to the site. */
export const pictureTags: Record<string, TagClass> = {
  img: inlineTag((markup) => html('img', classic(markup))),
  image: inlineTag((markup) => html('image', classic(markup))),
  cloudinary: inlineTag((markup) => html('cloudinary', classic(markup))),
  responsive_image: inlineTag((markup) => html('responsive_image', classic(markup))),
  picture: inlineTag((markup) => html('picture', withOptions(markup))),
  imgproxy_url: inlineTag((markup) => classic(markup).src || missing('imgproxy_url')),
}

/** `{% figure src "caption" %}`, where nothing closes it. */
export const figure = inlineTag((markup) => {
  const picture = classic(markup)
  return html('figure', { ...picture, caption: picture.caption ?? picture.title })
})

/** jekyll-figure's `{% figure caption:"…" class:"…" %}` around Markdown. */
export const figureBlock = blockTag((markup, body, context: JekyllContext) => {
  const { named } = parseArguments(markup)
  const classes = named.get('class')
  const caption = named.get('caption')
  const text = context.surroundings
    .markdownify(body)
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, '$1')
  const figcaption = caption ? `<figcaption>${inline(context.surroundings.markdownify(caption))}</figcaption>` : ''
  return `<figure${classes ? ` class="${escapeHtml(classes)}"` : ''}>${text}${figcaption}</figure>`
})

/** Octopress's `[classes] src [width] [height] ["title" ["alt"]]`, and what others write as `alt="…"`. */
function classic(markup: string): Picture {
  const { words, named } = parseArguments(markup)
  const at = words.findIndex(({ text }) => isFile(text))
  const before = words.slice(0, Math.max(at, 0))
  const after = words.slice(at + 1)
  const texts = after.filter(({ quoted, text }) => quoted || !/^\d+(px|%)?$/.test(text)).map(({ text }) => text)
  const sizes = after.filter(({ quoted, text }) => !quoted && /^\d+(px)?$/.test(text)).map(({ text }) => text.replace('px', ''))
  return {
    src: named.get('src') ?? named.get('path') ?? named.get('url') ?? words[at]?.text ?? '',
    alt: named.get('alt') ?? texts[1] ?? texts[0] ?? '',
    title: named.get('title') ?? (texts.length > 0 ? texts[0] : undefined),
    caption: named.get('caption'),
    classes:
      named.get('class') ??
      (before
        .filter(({ text }) => /^[\w-]+$/.test(text))
        .map(({ text }) => text)
        .join(' ') ||
        undefined),
    width: named.get('width') ?? sizes[0],
    height: named.get('height') ?? sizes[1],
    href: named.get('link') ?? named.get('href'),
  }
}

/** jekyll_picture_tag's `[preset] src [media: src] --alt … --link …`. */
function withOptions(markup: string): Picture {
  const { before, named } = parseOptions(markup)
  const picture = classic(before)
  return {
    src: picture.src,
    alt: named.get('alt') ?? picture.alt,
    classes: named.get('img') || undefined,
    href: named.get('link'),
  }
}

function html(name: string, { src, alt, title, caption, classes, width, height, href }: Picture): string {
  if (src === '') return missing(name)
  const attributes = Object.entries({ src, alt, title, class: classes, width, height })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}="${escapeHtml(value)}"`]))
    .join(' ')
  const img = `<img ${attributes}>`
  const linked = href ? `<a href="${escapeHtml(href)}">${img}</a>` : img
  return caption ? `<figure>${linked}<figcaption>${escapeHtml(caption)}</figcaption></figure>` : linked
}

function missing(name: string): never {
  throw new TagProblem('liquid-syntax', {}, gap(name))
}

function isFile(text: string): boolean {
  return /^(https?:)?\/\/|^\.{0,2}\/|\.(jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$/i.test(text)
}

function inline(text: string): string {
  return text.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1')
}
