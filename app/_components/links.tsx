import { Fragment } from 'react'
import type { Link } from './frame'

/** Links in a row, parted by commas: « Étiquettes, Mentions légales ». */
export function Links({ links, ...attributes }: { links: Link[]; className?: string; rel?: string }) {
  return links.map(({ href, label, lang }, index) => (
    <Fragment key={href}>
      {index > 0 && ', '}
      <a href={href} lang={lang} {...attributes}>
        {label}
      </a>
    </Fragment>
  ))
}
