import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A part of `.vercel/output/config.json`; see Vercel's Build Output API, version 3. */
const routeSchema = z.object({
  src: z.string().optional(),
  handle: z.string().optional(),
  status: z.number().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  has: z.array(z.unknown()).optional(),
  missing: z.array(z.unknown()).optional(),
  important: z.boolean().optional(),
})
const configSchema = z.object({ version: z.literal(3), routes: z.array(routeSchema) })
const prerenderSchema = z.object({
  initialStatus: z.number().optional(),
  initialHeaders: z.record(z.string(), z.string()).optional(),
})

type Route = z.infer<typeof routeSchema>

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** What Vercel would answer, as its output says: routes before the file system, then what lies under the address, then 404. */
export class VercelOutput {
  private readonly routes: Route[]

  constructor(private readonly folder: string) {
    this.routes = configSchema.parse(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).routes
  }

  /** @param address as a browser asks for it, percent-encoded */
  answer(address: string): Answer {
    const first = this.phase(undefined, address)
    if (first.headers.location) return { ...first, status: first.status ?? 308, body: '' }
    const found = this.prerendered(address) ?? this.file(address)
    if (!found) return { status: 404, headers: first.headers, body: readFileSync(join(this.folder, 'static/404.html'), 'utf8') }
    return { ...found, headers: { ...found.headers, ...first.headers, ...this.phase('hit', address).headers } }
  }

  /** The routes of one phase that a plain request meets. */
  private phase(handle: string | undefined, address: string): { headers: Record<string, string>; status: number | undefined } {
    const start = handle === undefined ? 0 : this.routes.findIndex((route) => route.handle === handle) + 1
    const end = this.routes.findIndex((route, index) => index >= start && route.handle !== undefined)
    const headers: Record<string, string> = {}
    let status: number | undefined
    for (const route of this.routes.slice(start, end < 0 ? undefined : end)) {
      const match = route.has || route.missing || !route.src ? null : new RegExp(anchored(route.src)).exec(address)
      if (!match) continue
      for (const [name, value] of Object.entries(route.headers ?? {}))
        headers[name.toLowerCase()] = value.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
      if (headers.location) status = route.status
    }
    return { headers, status }
  }

  /** A page or feed made at build time: a function that is never called, with the answer beside it. */
  private prerendered(address: string): Answer | undefined {
    const path = join(this.folder, 'functions', nameOf(address))
    const config = `${path}.prerender-config.json`
    if (!existsSync(config)) return undefined
    const { initialStatus = 200, initialHeaders = {} } = prerenderSchema.parse(JSON.parse(readFileSync(config, 'utf8')))
    const body = ['html', 'body'].map((ending) => `${path}.prerender-fallback.${ending}`).find((file) => existsSync(file))
    return { status: initialStatus, headers: initialHeaders, body: body ? readFileSync(body, 'utf8') : '' }
  }

  private file(address: string): Answer | undefined {
    const path = join(this.folder, 'static', nameOf(address))
    return /\.\w+$/.test(path) && existsSync(path) ? { status: 200, headers: {}, body: readFileSync(path, 'utf8') } : undefined
  }
}

const anchored = (source: string) => (source.startsWith('^') ? source : `^${source}`) + (source.endsWith('$') ? '' : '$')

const nameOf = (address: string) => decodeURI(address).replace(/^\/|\/$/g, '') || 'index'
