import { getContent } from '@/lib/posts'
import { manifestOf } from '@/lib/views/manifest'

export const dynamic = 'force-static'

export async function GET() {
  const { site } = await getContent()
  const icons = [
    { url: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
    { url: '/icon-192.png', type: 'image/png', sizes: '192x192' },
    { url: '/icon-512.png', type: 'image/png', sizes: '512x512' },
  ]
  return Response.json(manifestOf(site, { background: '#fbfafd', icons }), {
    headers: { 'Content-Type': 'application/manifest+json' },
  })
}
