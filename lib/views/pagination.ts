/** Titles on a term's page. */
export const termPageSize = 100

export interface Slice<T> {
  items: T[]
  /** From 1. */
  page: number
  pages: number
}

/** Numbers of the pages after the first: what a static `/page/[page]` route has to generate. */
export function furtherPages(total: number, size: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil(total / size) - 1) }, (_, index) => index + 2)
}

/** One page of a list; undefined when there is no such page. The first page of an empty list exists, and is empty. */
export function sliceOf<T>(items: readonly T[], page: number, size: number): Slice<T> | undefined {
  const pages = Math.max(1, Math.ceil(items.length / size))
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined
  return { items: items.slice((page - 1) * size, page * size), page, pages }
}
