import { watchContent } from '@/lib/build/watch'
import { getContent } from '@/lib/posts'
import { hrefOf } from '@/lib/views/urls'

export const dynamic = 'force-dynamic'

const script = 'new EventSource(document.currentScript.src).onmessage = () => location.reload()'

/** Development only: the page's script asks here, and is told when a file of the content folder is saved. */
export function GET(request: Request): Response {
  if (!request.headers.get('accept')?.includes('text/event-stream'))
    return new Response(script, { headers: { 'Content-Type': 'text/javascript' } })
  const saved = new ReadableStream<Uint8Array>({
    start: (stream) =>
      watchContent(async () => {
        await renewAddresses(request.url)
        if (!request.signal.aborted) stream.enqueue(new TextEncoder().encode('data: saved\n\n'))
      }, request.signal),
  })
  return new Response(saved, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } })
}

/** Next renews the list of a route's addresses after a request, not before: without this one, a new post would first be a 404. */
async function renewAddresses(from: string): Promise<void> {
  const { site, posts } = await getContent()
  const [newest] = posts
  if (newest) await fetch(new URL(hrefOf(site, newest.url), from)).catch(() => undefined)
}
