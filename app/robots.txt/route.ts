import { getContent } from '@/lib/posts'
import { robotsText } from '@/lib/views/robots'

export const dynamic = 'force-static'

export async function GET() {
  const { site, stage } = await getContent()
  return new Response(robotsText(site, stage), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
