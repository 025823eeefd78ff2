import type { Site } from '@/lib/config/types'
import type { Post } from '@/lib/posts'
import { post, site } from '../../factories'

/** A site with an author who has an address; a test states only what it is about. */
export function sampleSite(facts: Partial<Site> = {}): Site {
  return site({
    title: 'Le cahier',
    description: 'Des mois racontés.',
    author: { name: 'Zoé Martin', url: 'https://zoe.example' },
    permalink: '/:year/:month/:title/',
    ...facts,
  })
}

/** A post of that site. */
export function samplePost(facts: Partial<Post> = {}): Post {
  return post({
    file: 'posts/2017-10-28-un-billet.md',
    url: '/2017/10/un-billet/',
    title: 'Un billet',
    instant: '2017-10-28T09:30:00+02:00',
    day: '2017-10-28',
    slug: 'un-billet',
    ...facts,
  })
}
