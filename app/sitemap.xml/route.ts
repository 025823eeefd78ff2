import { getContent } from '@/lib/posts'
import { sitemapOf, sitemapXml } from '@/lib/views/sitemap'

export const dynamic = 'force-static'

export async function GET() {
  const content = await getContent()
  return new Response(sitemapXml(content.site, sitemapOf(content)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })
}
