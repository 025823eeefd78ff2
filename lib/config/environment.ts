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

const stages: readonly Stage[] = ['production', 'preview', 'development']

/** What a variable must be, and its value from a text; undefined is a wrong one. */
interface Rule<Value> {
  must: string
  read(text: string): Value | undefined
}

const siteUrl: Rule<string> = { must: 'must be an address like https://www.example.org', read: originOf }
const stage: Rule<Stage> = {
  must: 'must be production, preview or development',
  read: (text) => stages.find((name) => name === text),
}
const now: Rule<string> = {
  must: 'must be a day or moment like 2017-10-31',
  read: (text) => (typeof parseInstant(text, 'UTC') === 'string' ? text : undefined),
}
const port: Rule<number> = {
  must: 'must be a port',
  read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
}

/** Reads the environment once. Throws one `Error` that names every wrong variable and what it must be. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const faults: string[] = []
  // An empty variable is an absent one, as shells and hosts' forms leave them.
  const read = <Value>(name: string, { must, read }: Rule<Value>): Value | undefined => {
    const text = variables[name]
    if (!text) return undefined
    const value = read(text)
    if (value === undefined) faults.push(`${name} ${must} (it is ${JSON.stringify(text)})`)
    return value
  }
  const environment = {
    contentDir: variables.CONTENT_DIR || 'content',
    siteUrl: read('SITE_URL', siteUrl),
    stage: read('SITE_STAGE', stage) ?? stageOf(variables),
    now: read('SITE_NOW', now),
    port: read('PORT', port) ?? 3000,
  }
  if (faults.length > 0) throw new Error(`Environment: ${faults.join('; ')}`)
  return environment
}

/** The origin of an http(s) address that has no path, or undefined: `https://www.example.org/` → `https://www.example.org`. */
export function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return bare && (url.protocol === 'https:' || url.protocol === 'http:') ? url.origin : undefined
}
