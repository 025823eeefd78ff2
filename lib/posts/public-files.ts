import { closeSync, lstatSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { imageSize } from 'image-size'

/** Files that are served as they are. */
const publicDir = 'public'

/** The formats that are asked for their size tell it within their first bytes, large embedded previews included. */
const headerBytes = 512 * 1024

const sizes = new Map<string, { width: number; height: number } | undefined>()

/** Whether `public/` holds a file at a decoded address without `baseurl`. */
export function isPublicFile(address: string): boolean {
  const path = publicPath(address)
  return path !== undefined && (statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false })?.isFile() ?? false)
}

/**
 * Width and height in pixels of a picture in `public/` as it is shown (cameras note on their side pictures how to turn
 * them); undefined for anything else. `src` is root-relative and may be percent-encoded.
 */
export function pictureSize(src: string): { width: number; height: number } | undefined {
  const path = publicPath(decoded(src.replace(/[?#].*$/s, '')))
  if (path === undefined) return undefined
  const stats = statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false })
  if (!stats?.isFile()) return undefined
  const key = `${path} ${stats.mtimeMs}`
  if (!sizes.has(key)) sizes.set(key, measure(path))
  return sizes.get(key)
}

/** The source of a text in the folder of an entry or below, for `include_relative`; Jekyll refuses to climb too. */
export function readBeside(contentDir: string, file: string, name: string): string | undefined {
  if (name.split('/').includes('..')) return undefined
  const path = join(contentDir, dirname(file), name)
  try {
    if (!lstatSync(path).isFile() || !isUnder(contentDir, path)) return undefined
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
  } catch {
    // Absent, or not to be opened: to the author who named it, it is not there.
    return undefined
  }
}

function publicPath(address: string): string | undefined {
  if (!address.startsWith('/') || address.includes('\0') || address.split('/').includes('..') || basename(address) === '')
    return undefined
  return join(/* turbopackIgnore: true */ process.cwd(), publicDir, address)
}

function isUnder(folder: string, path: string): boolean {
  return realpathSync(path).startsWith(realpathSync(folder) + sep)
}

function measure(path: string): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(readHeader(path))
    return orientation > 4 ? { width: height, height: width } : { width, height }
  } catch {
    // Not a picture, or damaged: the page goes without its size.
    return undefined
  }
}

function readHeader(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(headerBytes)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
