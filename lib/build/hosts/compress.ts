import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { filesUnder, inParallel, writeWhole } from '../files'

/** What gets smaller. Pictures and fonts are compressed by their own formats. */
const compressible = /\.(?:html?|xml|json|webmanifest|txt|md|csv|ics|gpx|css|js|svg|vtt)$/i

/**
 * Lays `a.html.gz` and `a.html.br` beside each file of a folder that gets smaller by it, for servers that send them as they are: nginx by
 * `gzip_static` and `brotli_static`, Caddy by `precompressed`. The same bytes give the same files.
 */
export async function compressFiles(folder: string): Promise<void> {
  const files = (await filesUnder(folder)).filter((file) => compressible.test(file))
  await inParallel(files, async (file) => {
    const path = join(folder, file)
    const content = await readFile(path)
    const copies = { gz: await gzipped(content), br: await brotlied(content) }
    for (const [ending, copy] of Object.entries(copies))
      if (copy.length < content.length) await writeWhole(`${path}.${ending}`, copy)
  })
}

const gzipped = (content: Buffer) => promisify(gzip)(content, { level: 9 })

/** Quality 10, 6 ms a page: 9 makes it 7 % larger in a third of the time, 11 2 % smaller in three times as long. */
const brotlied = (content: Buffer) =>
  promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  })
