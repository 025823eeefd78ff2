import type { AttributeList } from './tree'

/** The body of `{::nomarkdown type="…"}` where it is meant for HTML, else nothing. */
export function rawOf(given: AttributeList, body: string): string {
  const types = (given.attributes.get('type') ?? '').split(/[ \t\n\r\f\v]+/).filter(Boolean)
  return types.length === 0 || types.includes('html') ? body : ''
}
