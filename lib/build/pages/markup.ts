import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Params } from '../plan'
import { settle, UnknownNode } from './element-tree'
import { Head, readMetadata, readViewport, Viewport } from './head'

/** `app/layout.tsx`: what stands around each page, and what each states of itself where it states nothing else. */
export interface Layout {
  component: (props: { children: ReactNode; params: Promise<Params> }) => unknown
  metadata: object
  viewport: ReactNode
}

export function layoutOf(module: { default?: Layout['component']; metadata?: unknown; viewport?: unknown }): Layout {
  if (!module.default) throw new UnknownNode('a layout without a component')
  const metadata = readMetadata(module.metadata)
  return { component: module.default, metadata, viewport: createElement(Viewport, { viewport: readViewport(module.viewport) }) }
}

/** Where the links to the style sheets of a page belong, whose names Next's compiler gives. */
const openLink = '<link rel="stylesheet" href="/" data-precedence="next"/>'

/**
 * A page as Next renders it, without what is cut from it afterwards (see `strip-scripts.ts`): by React, from the elements that the page's
 * own function returns. It passes by React's wire format, by which Next goes four times as far, and which only the removed scripts
 * would read.
 *
 * @returns its HTML, with the styles to be filled in by `withStyleSheets`
 * @throws UnknownNode on anything that is not known to come out as Next's
 */
export async function markupOf(
  { page, metadata, isMissing }: { page: unknown; metadata: unknown; isMissing: boolean },
  { component, metadata: shared, viewport }: Layout,
): Promise<string> {
  const stated = typeof metadata === 'object' ? { ...shared, ...metadata } : shared
  const head = createElement(
    Fragment,
    null,
    createElement('link', { rel: 'stylesheet', href: '/', precedence: 'next' }),
    // Next tells robots so of every page that is not there.
    isMissing && createElement('meta', { name: 'robots', content: 'noindex' }),
    viewport,
    createElement(Head, { metadata: readMetadata(stated) }),
  )
  const children = createElement(Fragment, null, head, await settle(page))
  const tree = await settle(component({ children, params: Promise.resolve({}) }))
  return `<!DOCTYPE html>${renderToStaticMarkup(tree)}`
}

/** @param hrefs of the style sheets, as they are written in HTML */
export function withStyleSheets(html: string, hrefs: readonly string[]): string {
  return html.replace(openLink, () => hrefs.map((href) => openLink.replace('"/"', `"${href}"`)).join(''))
}
