import { type Month, parseMonth } from '@/lib/calendar/month'
import type { RecapSettings } from './types'
import type { ValueReader } from './values'
import { type Field, fieldOf, type MapNode } from './yaml'

/** The keys of `recaps` in site.yml. */
export const recapKeys = ['title', 'start', 'end', 'every', 'skipped', 'sections', 'repositories']

/** `recaps` of site.yml; undefined when the site has none. Wrong values are noted and left out. */
export function recapSettings(field: Field | undefined, reader: ValueReader): RecapSettings | undefined {
  if (!field) return undefined
  if (field.value.kind !== 'map') return reader.note('value-map', field.value.place, { key: field.key })
  const map = field.value
  const start = reader.month(fieldOf(map, 'start'))
  return {
    place: { line: field.place.line, column: field.place.column },
    titles: titles(map, reader),
    start,
    end: reader.month(fieldOf(map, 'end')),
    rhythm: rhythm(fieldOf(map, 'every'), start, reader),
    skipped: skipped(fieldOf(map, 'skipped'), reader),
    ...textsUnlessEmpty('sections', map, reader),
    ...textsUnlessEmpty('repositories', map, reader),
  }
}

function textsUnlessEmpty(key: 'sections' | 'repositories', map: MapNode, reader: ValueReader) {
  const texts = reader.texts(fieldOf(map, key))
  return texts.length > 0 && { [key]: texts }
}

function titles(map: MapNode, reader: ValueReader): string[] {
  return reader.placedTexts(fieldOf(map, 'title')).flatMap(({ text, place }) => {
    return text.includes('{age}') ? [text] : (reader.note('site-age', place, { value: text }) ?? [])
  })
}

/** `every: 3` holds from the start; `every: { 2017-01: 1, 2018-01: 3 }` says when it changed. Monthly where nothing is said. */
function rhythm(field: Field | undefined, start: Month | undefined, reader: ValueReader): RecapSettings['rhythm'] {
  if (field?.value.kind === 'map') {
    return [...field.value.fields.values()]
      .flatMap((change) => {
        const every = reader.number(change, 1)
        if (!parseMonth(change.key)) return reader.note('value-month', change.place, { value: change.key }) ?? []
        return every === undefined ? [] : [{ from: change.key, every }]
      })
      .sort((a, b) => a.from.localeCompare(b.from))
  }
  const every = reader.number(field, 1) ?? 1
  return start === undefined ? [] : [{ from: start, every }]
}

/** `{ 2017-05: "en vacances" }`, or a list of months without reasons. */
function skipped(field: Field | undefined, reader: ValueReader): RecapSettings['skipped'] {
  if (!field) return {}
  const pairs =
    field.value.kind === 'map'
      ? [...field.value.fields.values()].map((month) => ({
          key: month.key,
          place: month.place,
          reason: reader.text(month) ?? '',
        }))
      : reader.placedTexts(field).map(({ text, place }) => ({ key: text, place, reason: '' }))
  const valid = pairs.filter(({ key, place }) => parseMonth(key) || reader.note('value-month', place, { value: key }))
  return Object.fromEntries(valid.map(({ key, reason }) => [key, reason]))
}
