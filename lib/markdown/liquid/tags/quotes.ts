import { escapeHtml, parseArguments } from './arguments'
import { blockTag, type TagClass } from './tag'

/** Block tags of plugins that frame a text. */
export const quoteTags: Record<string, TagClass> = {
  /** Octopress's `{% blockquote author, source https://… title %}`. */
  blockquote: blockTag((markup, body, { surroundings }) => {
    const footer = sourceOf(markup)
    return `<blockquote>${surroundings.markdownify(body).trim()}${footer ? `<footer>${footer}</footer>` : ''}</blockquote>`
  }),

  /** Octopress's pull quote: the text once, without its `{" … "}` marks. */
  pullquote: blockTag((_, body) => body.replace(/\{"\s*|\s*"\}/g, '').trim()),

  notice: blockTag(framed('notice')),
  alert: blockTag(framed('alert')),
  callout: blockTag(framed('callout')),
  math: blockTag((_, body) => `$$${body}$$`),
}

function framed(name: string) {
  return (markup: string, body: string, { surroundings }: { surroundings: { markdownify(text: string): string } }): string => {
    const { words } = parseArguments(markup)
    const kind = words.find(({ text }) => /^[\w-]+$/.test(text))?.text
    return `<div class="${[name, kind].filter(Boolean).join(' ')}">${surroundings.markdownify(body).trim()}</div>`
  }
}

function sourceOf(markup: string): string {
  const [, named = '', address = '', title = ''] = /^([\s\S]*?)(?:(https?:\/\/\S+)\s*([\s\S]*))?$/.exec(markup) ?? []
  const [author = '', ...rest] = named.split(',').map((part) => part.trim())
  const cited = title.trim() || rest.join(', ') || address
  const cite = address ? `<a href="${escapeHtml(address)}">${escapeHtml(cited)}</a>` : escapeHtml(cited)
  return [author && `<strong>${escapeHtml(author)}</strong>`, cited && `<cite>${cite}</cite>`].filter(Boolean).join(' ')
}
