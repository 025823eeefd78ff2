import type { Element, ElementContent, Root } from 'hast'
import { cleanAddress, isSafeAddress, ownAddress } from './address'
import { type EmbedAddress, embedAddressOf, scriptAddressOf } from './embed-address'
import type { Pass } from './pass'
import { attributeOf, createElement, forEachElement, isElement, isNamed, rewriteElements } from './tree'

/**
 * Frames, plug-ins and scripts of other sites become a figure with a plain link, so that reading contacts nobody else.
 * The site's own films and sounds stay, with controls.
 */
export function setEmbeds(tree: Root, pass: Pass): void {
  rewriteElements(tree, (element, ancestors) => {
    if (isNamed(element, 'video', 'audio')) return setMedia(element, pass)
    const embed = embedOf(element, pass)
    if (embed === undefined) return undefined
    const isInLink = ancestors.some((ancestor) => isNamed(ancestor, 'a'))
    return isInLink ? [] : [standIn(embed, element, pass)]
  })
}

function embedOf(element: Element, pass: Pass): EmbedAddress | undefined {
  switch (element.tagName) {
    case 'iframe':
    case 'embed':
      return frameOf(attributeOf(element, 'src'), pass)
    case 'object':
      return frameOf(attributeOf(element, 'data') ?? movieOf(element), pass)
    case 'script':
      return scriptAddressOf(attributeOf(element, 'src') ?? '')
    default:
      return undefined
  }
}

function frameOf(src: string | undefined, { context }: Pass): EmbedAddress | undefined {
  if (src === undefined || src.trim() === '') return undefined
  const href = ownAddress(cleanAddress(src), context)
  if (/^(?:https?:)?\/\//i.test(href)) return embedAddressOf(href)
  return isSafeAddress(href, 'iframe') ? { href, host: '', video: false } : undefined
}

/** A plug-in's address, where it is not its `data`: in a `param`, or in the `embed` inside, which is a link by now. */
function movieOf(plugIn: Element): string | undefined {
  let movie: string | undefined
  forEachElement(plugIn, (element) => {
    if (isNamed(element, 'param') && /^(?:movie|src)$/i.test(attributeOf(element, 'name') ?? '')) {
      movie ??= attributeOf(element, 'value')
    }
    if (isNamed(element, 'a')) movie ??= attributeOf(element, 'href')
  })
  return movie
}

function standIn(embed: EmbedAddress, element: Element, { words }: Pass): Element {
  const title = attributeOf(element, 'title')?.trim()
  const text = title ? words.embedTitled(title, embed.host) : words.embed(embed.host, embed.video)
  const link = createElement('a', { href: embed.href }, [{ type: 'text', value: text }])
  return createElement('figure', { className: ['embed'] }, [link])
}

/** A film or sound of another site would contact that site: it becomes a link too. */
function setMedia(media: Element, pass: Pass): ElementContent[] | undefined {
  const sources = media.children.filter((child): child is Element => isElement(child, 'source'))
  const addresses = [media, ...sources].map((element) => attributeOf(element, 'src')).filter((src) => src !== undefined)
  const foreign = addresses.find((src) => embedAddressOf(ownAddress(cleanAddress(src), pass.context)) !== undefined)
  const embed = foreign === undefined ? undefined : embedAddressOf(foreign)
  if (embed !== undefined) return [standIn({ ...embed, video: media.tagName === 'video' }, media, pass)]
  media.properties.controls = true
  media.properties.preload ??= 'metadata'
  const poster = attributeOf(media, 'poster')
  if (poster !== undefined && embedAddressOf(poster) !== undefined) delete media.properties.poster
  return undefined
}
