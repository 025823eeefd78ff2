import { readFileSync } from 'node:fs'

/** Names the file that lists the addresses to render; set by `build.ts` for the `next build` it starts, and for no other. */
export const planVariable = 'CARNET_PLAN'

/** A route's parameters, as `generateStaticParams` gives them: decoded. */
export type Params = Record<string, string | string[]>

/**
 * What a route's `generateStaticParams` returns: its parameters, without the pages that the last build has made already and that
 * would come out the same (see docs/decisions/0002-only-what-changed.md). All of them in any other build.
 *
 * @param pattern the route as its folder names it, `/tags/[slug]/page/[page]`
 */
export function toRender<P extends Params>(pattern: string, all: readonly P[]): P[] {
  const plan = readPlan()
  return plan ? all.filter((params) => plan.has(addressOf(pattern, params))) : [...all]
}

/** The decoded address of a route with its parameters: `/tags/[slug]` and `{ slug: 'été' }` make `/tags/été`. */
export function addressOf(pattern: string, params: Params): string {
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => [params[name] ?? ''].flat().join('/'))
}

let known: ReadonlySet<string> | undefined

function readPlan(): ReadonlySet<string> | undefined {
  const path = process.env[planVariable]
  if (!path) return undefined
  known ??= new Set(readFileSync(/* turbopackIgnore: true */ path, 'utf8').split('\n'))
  return known
}
