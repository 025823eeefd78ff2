import type { Site } from '@/lib/config/types'
import { DataScript } from './data-script'

/**
 * Speculation Rules: the browser itself prepares the next page while a finger or pointer rests on its link. Data, not code;
 * browsers that do not know it pass over it.
 */
export function NavigationRules({ site }: { site: Pick<Site, 'baseurl'> }) {
  const pages = { href_matches: `${site.baseurl}/*` }
  return <DataScript type="speculationrules" data={{ prerender: [{ where: pages, eagerness: 'moderate' }] }} />
}
