/**
 * What files are by their ending, on hosts that have to be told. `next start` and Vercel decide by themselves; these are their words
 * for it, which the tests compare (registered types: https://www.iana.org/assignments/media-types/).
 */
const types: Record<string, string> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  epub: 'application/epub+zip',
  gif: 'image/gif',
  gpx: 'application/gpx+xml',
  gz: 'application/gzip',
  htm: 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  ics: 'text/calendar; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  m4a: 'audio/mp4',
  md: 'text/markdown; charset=utf-8',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  ogv: 'video/ogg',
  otf: 'font/otf',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  wav: 'audio/wav',
  webm: 'video/webm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml',
  zip: 'application/zip',
}

/** Bytes of which nothing is known, RFC 9110 §8.3. */
export const unknownType = 'application/octet-stream'

/** Ending and type, in alphabetical order. */
export const contentTypes: readonly [ending: string, type: string][] = Object.entries(types)

/** @param name of a file, with or without its folders */
export function contentTypeOf(name: string): string {
  return types[/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? unknownType
}
