import { gap } from '../gap'
import { type JekyllContext, TagProblem } from '../jekyll-context'
import { escapeHtml, parseArguments } from './arguments'
import { inlineTag, type TagClass } from './tag'

/** The address that a tag's first word means: one itself, or an identifier of that service. */
const services: Record<string, (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  giphy: (id) => `https://giphy.com/gifs/${id}`,
  codepen: (id) => `https://codepen.io/${id}`,
  jsfiddle: (id) => `https://jsfiddle.net/${id}/`,
  soundcloud: (id) => `https://soundcloud.com/${id}`,
  spotify: (id) => `https://open.spotify.com/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  slideshare: (id) => `https://www.slideshare.net/${id}`,
  speakerdeck: (id) => `https://speakerdeck.com/${id}`,
  asciicast: (id) => `https://asciinema.org/a/${id}`,
  twitter: (id) => `https://twitter.com/i/status/${id}`,
}

const sameAs: Record<string, string> = { tweet: 'twitter', asciinema: 'asciicast', speaker_deck: 'speakerdeck' }

/** Tags that take a whole address. */
const plain = ['oembed', 'embed', 'video', 'audio', 'iframe']

/** Videos, posts of social networks and other foreign content: a link, so that no reader is sent anywhere unasked. */
export function embedTags(): Record<string, TagClass> {
  const tags: Record<string, TagClass> = { gist: inlineTag(gist) }
  for (const name of [...Object.keys(services), ...Object.keys(sameAs), ...plain]) {
    const addressOf = services[sameAs[name] ?? name]
    tags[name] = inlineTag((markup, context) => embed(name, markup, context, addressOf))
  }
  return tags
}

function embed(name: string, markup: string, context: JekyllContext, addressOf: ((id: string) => string) | undefined): string {
  const { words, named } = parseArguments(markup)
  const word = words.find(({ text }) => isAddress(text)) ?? words[0]
  const value = word && !word.quoted ? textOf(word.text, context) : word?.text
  const target = named.get('url') ?? named.get('id') ?? named.get('src') ?? value
  if (target && isAddress(target)) return figure(target)
  if (target && addressOf && /^[\w@./:-]+$/.test(target)) return figure(addressOf(target))
  throw new TagProblem('liquid-syntax', {}, gap(name))
}

/** The syntax of jekyll-gist: `user/id` or `id`, and a file's name. */
function gist(markup: string, context: JekyllContext): string {
  const [id, file] = parseArguments(markup).words.map(({ text, quoted }) => (quoted ? text : textOf(text, context)))
  if (!id || !/^[\w/-]+$/.test(id)) throw new TagProblem('liquid-syntax', {}, gap('gist'))
  const anchor = file ? `#file-${file.toLowerCase().replace(/[^\w]+/g, '-')}` : ''
  return figure(`https://gist.github.com/${id}${anchor}`)
}

/** A word may be the name of a variable, as in jekyll-gist. */
function textOf(word: string, context: JekyllContext): string {
  if (!/^(page|site|include)(\.[\w-]+)+$|^[a-z_]\w*$/i.test(word)) return word
  const value = context.evaluate(word)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : word
}

function isAddress(text: string): boolean {
  return /^(https?:)?\/\/[^\s/]|^\/[^/]/.test(text)
}

function figure(address: string): string {
  const label = address.replace(/^(https?:)?\/\/(www\.)?/, '')
  return `<figure class="embed"><a href="${escapeHtml(address)}">${escapeHtml(label)}</a></figure>`
}
