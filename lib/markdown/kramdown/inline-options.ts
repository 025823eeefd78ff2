import type { KramdownOptions } from '../types'

type Flag = 'autoIds' | 'parseBlockHtml' | 'parseSpanHtml'

const FLAGS: Record<string, Flag> = {
  auto_ids: 'autoIds',
  parse_block_html: 'parseBlockHtml',
  parse_span_html: 'parseSpanHtml',
}

/**
 * Applies what `{::options key="value" /}` sets; unknown keys and values that cannot be read change
 * nothing, and `hard_wrap` neither: GFM input has read it before the text.
 */
export function setOptions(options: KramdownOptions, given: ReadonlyMap<string, string>): void {
  for (const [key, value] of given) {
    const flag = FLAGS[key]
    if (flag) options[flag] = /^(?:true|yes)$/i.test(value)
    else if (key === 'auto_id_prefix') options.autoIdPrefix = value
    else if (key === 'footnote_backlink') options.footnoteBacklink = value
    else if (key === 'header_offset' && /^-?\d+$/.test(value)) options.headerOffset = Number(value)
    else if (key === 'toc_levels') options.tocLevels = levelsOf(value) ?? options.tocLevels
  }
}

/** `1..3`, `2,3` or `2`. */
function levelsOf(text: string): number[] | undefined {
  const range = /^\s*([1-6])\s*\.\.\s*([1-6])\s*$/.exec(text)
  if (range) return [1, 2, 3, 4, 5, 6].filter((level) => level >= Number(range[1]) && level <= Number(range[2]))
  const levels = text.split(',').map(Number)
  return levels.every((level) => level >= 1 && level <= 6) ? levels : undefined
}
