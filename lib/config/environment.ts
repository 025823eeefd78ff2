import { z } from 'zod'
import { parseInstant } from '@/lib/calendar/instant'
import { stageOf } from './stage'
import type { Stage } from './types'

export interface Environment {
  /** The author's folder, relative to the working directory or absolute. */
  contentDir: string
  /** Origin of the production site, without a last slash, where it overrides site.yml. */
  siteUrl: string | undefined
  stage: Stage
  /** The clock as set by SITE_NOW, as written; undefined means the machine's. A time without a zone is the site's own. */
  now: string | undefined
  port: number
}

/** An empty variable is an absent one, as shells and hosts' forms leave them. */
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => value || undefined, schema.optional())

const schema = z.object({
  CONTENT_DIR: optional(z.string()),
  SITE_URL: optional(
    z.string().refine((text) => originOf(text) !== undefined, 'must be an address like https://www.example.org'),
  ),
  SITE_STAGE: optional(z.enum(['production', 'preview', 'development'], 'must be production, preview or development')),
  SITE_NOW: optional(
    z.string().refine((text) => typeof parseInstant(text, 'UTC') === 'string', 'must be a day or moment like 2017-10-31'),
  ),
  PORT: optional(z.coerce.number('must be a port').int('must be a port').min(0, 'must be a port').max(65_535, 'must be a port')),
})

/** Reads the environment once. Throws one `Error` that names every wrong variable and what it must be. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const result = schema.safeParse(variables)
  if (!result.success) {
    const faults = result.error.issues.map((issue) => {
      const name = String(issue.path[0])
      return `${name} ${issue.message} (it is ${JSON.stringify(variables[name])})`
    })
    throw new Error(`Environment: ${faults.join('; ')}`)
  }
  const { CONTENT_DIR, SITE_URL, SITE_STAGE, SITE_NOW, PORT } = result.data
  return {
    contentDir: CONTENT_DIR ?? 'content',
    siteUrl: SITE_URL === undefined ? undefined : originOf(SITE_URL),
    stage: SITE_STAGE ?? stageOf(variables),
    now: SITE_NOW,
    port: PORT ?? 3000,
  }
}

/** The origin of an http(s) address that has no path, or undefined: `https://www.example.org/` → `https://www.example.org`. */
export function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return bare && (url.protocol === 'https:' || url.protocol === 'http:') ? url.origin : undefined
}
