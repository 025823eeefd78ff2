/** Where a dead `{% link %}` leads: nowhere on this page, so that it can never lead to a wrong one. */
export const deadLink = '#lien-mort'

/** What stands in a text for something that could not be rendered; CSS makes it visible. Inline HTML without any words. */
export function gap(name: string): string {
  return `<span class="gap" data-tag="${name.replace(/[^\w-]/g, '')}"></span>`
}

/** A `{% … %}` text shortened for a message. */
export function excerptOf(fragment: string): string {
  const line = fragment.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
