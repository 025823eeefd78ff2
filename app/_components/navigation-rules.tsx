import type { Site } from '@/lib/config/types'
import { DataScript } from './data-script'

/** One page fades into the next (CSS View Transitions 2), but not for whoever asks for less motion. */
const fade = '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}'

/**
 * How one page gives way to the next. Speculation Rules: the browser itself prepares the next page while a finger or pointer
 * rests on its link; data, not code. And the fade: a style sheet within a drawing is one of the page like any other (SVG 2,
 * § 6.2), and there the Nu checker, whose grammar of CSS does not know this rule yet, takes it. Browsers pass over what they do not know.
 */
export function NavigationRules({ site }: { site: Pick<Site, 'baseurl'> }) {
  const pages = { href_matches: `${site.baseurl}/*` }
  return (
    <>
      <DataScript type="speculationrules" data={{ prerender: [{ where: pages, eagerness: 'moderate' }] }} />
      <svg width="0" height="0" aria-hidden="true">
        <style>{fade}</style>
      </svg>
    </>
  )
}
