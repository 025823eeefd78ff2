import type { Liquid } from 'liquidjs'
import type { Closing } from '../pair'
import { embedTags } from './embeds'
import { codeblock, highlight } from './highlight'
import { include, includeRelative } from './include'
import { link, postUrl } from './link'
import { figure, figureBlock, pictureTags } from './pictures'
import { quoteTags } from './quotes'
import { eitherTag, inlineTag, type TagClass } from './tag'

/** liquidjs's own tags that Jekyll's Liquid 4 has; the others are unknown here as there. */
const core = [
  'assign',
  'break',
  'capture',
  'case',
  'continue',
  'cycle',
  'decrement',
  'for',
  'if',
  'increment',
  'tablerow',
  'unless',
]
const coreBlocks = ['capture', 'case', 'for', 'if', 'tablerow', 'unless']

/** Tags of gems that work on a whole page, not in a text: the site has its own way for each. */
const silent = ['seo', 'feed_meta', 'favicon', 'last_modified_at']

const inline: Record<string, TagClass> = {
  link,
  post_url: postUrl,
  include,
  include_cached: include,
  include_relative: includeRelative,
  ...pictureTags,
  ...embedTags(),
  ...Object.fromEntries(silent.map((name) => [name, inlineTag(() => '')])),
}

const blocks: Record<string, TagClass> = { highlight, codeblock, ...quoteTags }

/** Gives an engine the tags of Jekyll and of its common plugins, and takes away liquidjs's others. */
export function registerTags(engine: Liquid): void {
  for (const name of Object.keys(engine.tags)) if (!core.includes(name)) delete engine.tags[name]
  for (const [name, tag] of Object.entries({ ...inline, ...blocks })) engine.registerTag(name, tag)
  engine.registerTag('figure', eitherTag(figure, figureBlock))
}

/** How each known tag is closed. */
export const closing: Closing = (name) => {
  if (name === 'figure') return 'may'
  if (coreBlocks.includes(name) || Object.hasOwn(blocks, name)) return 'must'
  return core.includes(name) || Object.hasOwn(inline, name) ? 'never' : undefined
}
