import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Names the file of the plan; set by `build.ts` for the `next build` it starts, and for no other. */
export const planVariable = 'CARNET_PLAN'

const planSchema = z.object({
  /** Decoded addresses that Next has to render, of routes with parameters; absent for all. */
  render: z.array(z.string()).optional(),
  /** See `slashless-addresses.ts`. */
  slashless: z.array(z.string()),
})

/** What is known before `next build`, so that none of its processes has to find it out again. */
export type Plan = z.infer<typeof planSchema>

/** A route's parameters, as `generateStaticParams` gives them: decoded. */
export type Params = Record<string, string | string[]>

/**
 * What a route's `generateStaticParams` returns: its parameters, without the pages that the last build has made already and that
 * would come out the same (see docs/decisions/0002-only-what-changed.md). All of them in any other build.
 *
 * @param pattern the route as its folder names it, `/tags/[slug]/page/[page]`
 */
export function toRender<P extends Params>(pattern: string, all: readonly P[]): P[] {
  if (!readPlan()?.render) return [...all]
  rendered ??= new Set(readPlan()?.render)
  return all.filter((params) => rendered?.has(addressOf(pattern, params)))
}

/** The decoded address of a route with its parameters: `/tags/[slug]` and `{ slug: 'été' }` make `/tags/été`. */
export function addressOf(pattern: string, params: Params): string {
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => [params[name] ?? ''].flat().join('/'))
}

let known: Plan | undefined
let rendered: ReadonlySet<string> | undefined

/** The plan of this build; undefined when it has none, as in `next dev` or a bare `next build`. */
export function readPlan(): Plan | undefined {
  const path = process.env[planVariable]
  if (!path) return undefined
  known ??= planSchema.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8')))
  return known
}
