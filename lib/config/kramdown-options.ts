import type { KramdownOptions } from '@/lib/markdown/types'
import type { ValueReader } from './values'
import { type Field, fieldOf } from './yaml'

/** kramdown's defaults, as Jekyll's own configuration leaves them. */
export const kramdownDefaults: KramdownOptions = {
  hardWrap: false,
  autoIds: true,
  autoIdPrefix: '',
  tocLevels: [1, 2, 3, 4, 5, 6],
  smartQuotes: true,
  footnoteBacklink: '&#8617;',
  headerOffset: 0,
  parseBlockHtml: false,
  parseSpanHtml: true,
}

/** `kramdown` of site.yml, by kramdown's own option names. */
export function kramdownOptions(field: Field | undefined, reader: ValueReader): KramdownOptions {
  if (!field) return kramdownDefaults
  if (field.value.kind !== 'map') return reader.note('value-map', field.value.place, { key: field.key }) ?? kramdownDefaults
  const map = field.value
  const boolean = (key: string) => reader.boolean(fieldOf(map, key))
  const quotes = reader.texts(fieldOf(map, 'smart_quotes'), (text) => text.split(','))
  return {
    hardWrap: boolean('hard_wrap') ?? kramdownDefaults.hardWrap,
    autoIds: boolean('auto_ids') ?? kramdownDefaults.autoIds,
    autoIdPrefix: reader.text(fieldOf(map, 'auto_id_prefix')) ?? kramdownDefaults.autoIdPrefix,
    tocLevels: tocLevels(fieldOf(map, 'toc_levels'), reader),
    // Four names of quotes, `apos,apos,quot,quot` to switch them off.
    smartQuotes: quotes.length === 0 || quotes.some((quote) => !/^(?:apos|quot)$/.test(quote.trim())),
    footnoteBacklink: footnoteBacklink(fieldOf(map, 'footnote_backlink'), reader),
    headerOffset: reader.number(fieldOf(map, 'header_offset'), 0) ?? kramdownDefaults.headerOffset,
    parseBlockHtml: boolean('parse_block_html') ?? kramdownDefaults.parseBlockHtml,
    parseSpanHtml: boolean('parse_span_html') ?? kramdownDefaults.parseSpanHtml,
  }
}

/** An empty text is meant: no link back. */
function footnoteBacklink(field: Field | undefined, reader: ValueReader): string {
  return field ? (reader.text(field) ?? '') : kramdownDefaults.footnoteBacklink
}

/** `1..3`, `2,3` or a list. */
function tocLevels(field: Field | undefined, reader: ValueReader): number[] {
  const levels = reader
    .texts(field, (text) => text.split(','))
    .flatMap((part) => {
      const [first = 0, last = first] = part.split(/\.\.+|-/).map(Number)
      return kramdownDefaults.tocLevels.filter((level) => level >= first && level <= last)
    })
  return levels.length > 0 ? levels : kramdownDefaults.tocLevels
}
