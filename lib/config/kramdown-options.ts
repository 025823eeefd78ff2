import type { KramdownOptions } from '@/lib/markdown/types'
import type { ValueReader } from './values'
import { type Field, fieldOf } from './yaml'

/** kramdown's defaults, as Jekyll's own configuration leaves them. */
export const kramdownDefaults: KramdownOptions = {
  input: 'GFM',
  paragraphEnd: true,
  typographicSigns: true,
  typographicSymbols: {},
  hardWrap: false,
  autoIds: true,
  autoIdPrefix: '',
  tocLevels: [1, 2, 3, 4, 5, 6],
  smartQuotes: ['lsquo', 'rsquo', 'ldquo', 'rdquo'],
  footnoteNumber: 1,
  footnotePrefix: '',
  footnoteBacklink: '&#8617;',
  headerOffset: 0,
  parseBlockHtml: false,
  parseSpanHtml: true,
  joinCjkLines: false,
}

/** `kramdown` of site.yml, by kramdown's own option names. */
export function kramdownOptions(field: Field | undefined, reader: ValueReader): KramdownOptions {
  if (!field) return kramdownDefaults
  if (field.value.kind !== 'map') return reader.note('value-map', field.value.place, { key: field.key }) ?? kramdownDefaults
  const map = field.value
  const boolean = (key: string) => reader.boolean(fieldOf(map, key))
  const texts = (key: string) => reader.texts(fieldOf(map, key), (text) => text.split(',').map((part) => part.trim()))
  const quotes = texts('smart_quotes')
  const quirks = fieldOf(map, 'gfm_quirks') ? texts('gfm_quirks') : ['paragraph_end']
  return {
    input: /^kramdown$/i.test(reader.text(fieldOf(map, 'input')) ?? '') ? 'kramdown' : kramdownDefaults.input,
    paragraphEnd: quirks.includes('paragraph_end'),
    typographicSigns: !quirks.includes('no_auto_typographic'),
    typographicSymbols: symbols(fieldOf(map, 'typographic_symbols'), reader),
    hardWrap: boolean('hard_wrap') ?? kramdownDefaults.hardWrap,
    autoIds: boolean('auto_ids') ?? kramdownDefaults.autoIds,
    autoIdPrefix: reader.text(fieldOf(map, 'auto_id_prefix')) ?? kramdownDefaults.autoIdPrefix,
    tocLevels: tocLevels(fieldOf(map, 'toc_levels'), reader),
    // Four names of characters, `apos,apos,quot,quot` to switch them off.
    smartQuotes: quotes.length === 4 ? quotes : kramdownDefaults.smartQuotes,
    footnoteNumber: reader.number(fieldOf(map, 'footnote_nr'), 0) ?? kramdownDefaults.footnoteNumber,
    footnotePrefix: reader.text(fieldOf(map, 'footnote_prefix')) ?? kramdownDefaults.footnotePrefix,
    footnoteBacklink: footnoteBacklink(fieldOf(map, 'footnote_backlink'), reader),
    headerOffset: reader.number(fieldOf(map, 'header_offset'), 0) ?? kramdownDefaults.headerOffset,
    parseBlockHtml: boolean('parse_block_html') ?? kramdownDefaults.parseBlockHtml,
    parseSpanHtml: boolean('parse_span_html') ?? kramdownDefaults.parseSpanHtml,
    joinCjkLines: boolean('remove_line_breaks_for_cjk') ?? kramdownDefaults.joinCjkLines,
  }
}

/** A map from names of signs to texts; anything else, as in kramdown, changes none. */
function symbols(field: Field | undefined, reader: ValueReader): Record<string, string> {
  if (field?.value.kind !== 'map') return kramdownDefaults.typographicSymbols
  return Object.fromEntries([...field.value.fields.values()].map((symbol) => [symbol.key, reader.text(symbol) ?? '']))
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
