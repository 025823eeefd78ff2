import { watchContent } from '@/lib/build/watch'

export const dynamic = 'force-dynamic'

const script = "new EventSource('/dev-reload').onmessage = () => location.reload()"

/** Development only: the page's script asks here, and is told when a file of the content folder is saved. */
export function GET(request: Request): Response {
  if (!request.headers.get('accept')?.includes('text/event-stream'))
    return new Response(script, { headers: { 'Content-Type': 'text/javascript' } })
  const saved = new ReadableStream<Uint8Array>({
    start: (stream) => watchContent(() => stream.enqueue(new TextEncoder().encode('data: saved\n\n')), request.signal),
  })
  return new Response(saved, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } })
}
