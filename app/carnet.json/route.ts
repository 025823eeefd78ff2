import { Derived, getContent } from '@/lib/posts'
import { manifestJson } from '@/lib/views/preview/manifest'
import { packedReadingOf, stateOf } from '@/lib/views/preview/published'

export const dynamic = 'force-static'

const readings = new Derived('packed-readings', packedReadingOf)

/** What is published, for a preview to be compared with. No page leads here. */
export async function GET() {
  const content = await getContent()
  const state = await stateOf(content, (entry) => readings.of(entry, content))
  return new Response(await manifestJson(state, content.site), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Robots-Tag': 'noindex' },
  })
}
