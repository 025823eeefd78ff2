import { Children, type ReactNode } from 'react'

/** What there is to know of an entry, on one muted line; what is not there takes no room. */
export function PreviewFacts({ children }: { children: ReactNode }) {
  const facts = Children.toArray(children).filter((fact) => fact !== '')
  return <p className="fact">{facts.flatMap((fact, index) => (index > 0 ? [' · ', fact] : [fact]))}</p>
}
