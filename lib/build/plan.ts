import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { writeWhole } from './files'

/** Names the file of the plan; set by `next-process.ts` for the `next build` it starts, and for no other. */
export const planVariable = 'CARNET_PLAN'

const planSchema = z.object({
  /** See `slashless-addresses.ts`. */
  slashless: z.array(z.string()),
  /** The process that builds. */
  builder: z.number(),
  /** Names the file of the addresses that Next has to render, which comes when they are known. */
  render: z.string(),
  /** Names the file by which Next's processes say that they ask for these: it has compiled. */
  asked: z.string(),
})

/** Decoded addresses of routes with parameters; null for all. */
const renderSchema = z.array(z.string()).nullable()

/** What is known before `next build`, so that none of its processes has to find it out again. */
type Plan = z.infer<typeof planSchema>

/** A route's parameters, as `generateStaticParams` gives them: decoded. */
export type Params = Record<string, string | string[]>

/**
 * What a route's `generateStaticParams` returns: its parameters, without those of the pages that `npm run build` makes without Next (see
 * docs/decisions/0005-pages-by-react.md). All of them in any other build. Waits until it is known, which is found out while Next compiles.
 *
 * @param pattern the route as its folder names it, `/tags/[slug]/page/[page]`
 */
export async function toRender<P extends Params>(pattern: string, all: readonly P[]): Promise<P[]> {
  const plan = readPlan()
  if (!plan) return [...all]
  rendered ??= askWhatToRender(plan)
  const addresses = await rendered
  return all.filter((params) => addresses?.has(addressOf(pattern, params)) ?? true)
}

/** The decoded address of a route with its parameters: `/tags/[slug]` and `{ slug: 'été' }` make `/tags/été`. */
export function addressOf(pattern: string, params: Params): string {
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => [params[name] ?? ''].flat().join('/'))
}

let known: Plan | undefined
let rendered: Promise<ReadonlySet<string> | undefined> | undefined

/** The plan of this build; undefined when it has none, as in `next dev` or a bare `next build`. */
export function readPlan(): Plan | undefined {
  const path = process.env[planVariable]
  if (!path) return undefined
  known ??= planSchema.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8')))
  return known
}

/** Whether this build has a plan: then it is `npm run build`, which makes most pages itself. */
export const isPlanned = () => Boolean(process.env[planVariable])

/** The plan, once it is there: for `next build` itself, which the building process has started before it had one. */
export async function awaitPlan(): Promise<Plan | undefined> {
  const path = process.env[planVariable]
  if (path) await untilWritten(path, process.ppid)
  return readPlan()
}

/** For `next build`, which waits for it. */
export async function writePlan(path: string, plan: Plan): Promise<void> {
  await writeWhole(path, JSON.stringify(plan))
}

/** The second part of a plan: what is to render, undefined for all. @param path as the first part names it */
export async function writeRender(path: string, addresses: readonly string[] | undefined): Promise<void> {
  await writeWhole(path, JSON.stringify(addresses ?? null))
}

const pace = 20

/** Waits for a file that the building process writes. @param builder its id */
async function untilWritten(path: string, builder: number): Promise<void> {
  while (!existsSync(/* turbopackIgnore: true */ path)) {
    // Throws when there is no such process any more: nobody is left to wait for.
    process.kill(builder, 0)
    await wait(pace)
  }
}

async function askWhatToRender({ render: path, asked, builder }: Plan): Promise<ReadonlySet<string> | undefined> {
  await writeWhole(asked, '')
  await untilWritten(path, builder)
  const addresses = renderSchema.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8')))
  return addresses ? new Set(addresses) : undefined
}
