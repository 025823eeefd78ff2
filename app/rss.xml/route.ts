import { siteFeed } from '@/app/_pages/feeds'

export const dynamic = 'force-static'

export const GET = () => siteFeed('rss')
