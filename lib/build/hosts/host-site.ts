import { readSettings } from '@/lib/config'
import { type Emitted, readEmitted } from '../emitted'
import { filesUnder } from '../files'
import { exceptions, type HttpHeader, headersOf } from '../http-headers'
import { isFileAddress } from '../slashes'
import { slashlessAddresses } from '../slashless-addresses'
import { contentTypeOf } from './content-types'

/** What a host has to know to answer as every other host does. Addresses are decoded and without `baseurl`. */
export interface HostSite {
  /** Sub-path, `/blog`, or nothing. */
  baseurl: string
  /** What every answer carries. */
  headers: HttpHeader[]
  /** In the order of their addresses, those of `public/` included; not the 404 page, nor assets. */
  files: HostFile[]
  redirects: HostRedirect[]
}

/** An address and the file that answers there. */
export interface HostFile {
  /** `/a/b/`, `/a/b.html`, `/a/b` */
  address: string
  /** Relative to the exported folder: `a/b/index.html`, `a/b.html`, `a/b.html`. */
  file: string
  type: string
  /** What this answer carries besides, or instead. */
  headers: HttpHeader[]
}

export interface HostRedirect {
  from: string
  /** Percent-encoded, `baseurl` included. */
  to: string
  status: number
}

/** An answer of the build that hosts find as a file: all but server errors. */
export interface ExportedAnswer {
  answer: Emitted
  address: string
  file: string
}

/** Headers of Next's that concern only its own cache and runtime. */
const internal = /^(?:x-next|content-type$|location$|link$|vary$|cache-control$|etag$)/

/** Where each answer of the finished build belongs in an export. */
export async function readExported(): Promise<ExportedAnswer[]> {
  const slashless = new Set(await slashlessAddresses())
  const answers = (await readEmitted()).filter((answer) => answer.status < 500)
  return answers.map((answer) => ({ answer, ...placeOf(answer.route, slashless) }))
}

/** @param route decoded, without a last slash, as the build names it */
function placeOf(route: string, slashless: ReadonlySet<string>): { address: string; file: string } {
  if (route === '/') return { address: '/', file: 'index.html' }
  if (route === '/_not-found') return { address: '/404.html', file: '404.html' }
  if (isFileAddress(route)) return { address: route, file: route.slice(1) }
  return slashless.has(route)
    ? { address: route, file: `${route.slice(1)}.html` }
    : { address: `${route}/`, file: `${route.slice(1)}/index.html` }
}

export async function hostSiteOf(exported: readonly ExportedAnswer[]): Promise<HostSite> {
  const { site, stage } = await readSettings()
  const pages = exported.filter(({ answer }) => answer.status < 300)
  return {
    baseurl: site.baseurl,
    headers: headersOf(stage),
    files: [...pages.map(fileOf), ...(await publicFiles())].sort((a, b) => (a.address < b.address ? -1 : 1)),
    redirects: exported
      .filter(({ answer }) => isRedirect(answer))
      .map(({ answer, address }) => ({ from: address, to: answer.headers.location ?? '/', status: answer.status })),
  }
}

export const isRedirect = ({ status }: Emitted) => status >= 300 && status < 400

function fileOf({ answer, address, file }: ExportedAnswer): HostFile {
  const sent = Object.entries(answer.headers)
    .filter(([name]) => !internal.test(name))
    .map(([key, value]) => ({ key, value }))
  const headers = [...sent, ...exceptions.filter((one) => one.address === address).flatMap((one) => one.headers)]
  return { address, file, type: answer.headers['content-type'] ?? contentTypeOf('.html'), headers }
}

async function publicFiles(): Promise<HostFile[]> {
  const files = await filesUnder('public')
  return files.map((file) => ({ address: `/${file}`, file, type: contentTypeOf(file), headers: [] }))
}
