import { getContent } from '@/lib/posts'
import { filesUnder } from './files'
import { isFileAddress } from './slashes'

/** The addresses of this site that end neither with a slash nor like a file: some permalinks, and files of `public/` such as `CNAME`. */
export async function slashlessAddresses(): Promise<string[]> {
  const { posts, pages, redirects } = await getContent()
  const entries = [...posts, ...pages].map((entry) => entry.url)
  const files = (await filesUnder('public')).map((file) => `/${file}`)
  const all = [...entries, ...redirects.map((redirect) => redirect.from), ...files]
  return [...new Set(all)].filter((address) => !address.endsWith('/') && !isFileAddress(address)).sort()
}
