import { termFeed } from '@/app/_pages/feeds'
import { termSlugs } from '@/app/_pages/term-page'
import { toRender } from '@/lib/build/plan'

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = async () => toRender('/tags/[slug]/rss.xml', await termSlugs('tags'))

export const GET = async (_: Request, { params }: { params: Promise<{ slug: string }> }) => termFeed('tags', (await params).slug)
