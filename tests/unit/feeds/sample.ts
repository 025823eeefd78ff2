import type { Site } from '@/lib/config/types'
import type { Post } from '@/lib/posts'

/** A valid site; a test states only what it is about. */
export function sampleSite(facts: Partial<Site> = {}): Site {
  return {
    title: 'Le cahier',
    description: 'Des mois racontés.',
    url: 'https://www.example.org',
    baseurl: '',
    language: 'fr',
    textLanguage: 'fr',
    timezone: 'Europe/Paris',
    typography: 'french',
    author: { name: 'Zoé Martin', url: 'https://zoe.example' },
    permalink: '/:year/:month/:title/',
    excerptSeparator: '<!--more-->',
    kramdown: {
      hardWrap: false,
      autoIds: true,
      autoIdPrefix: '',
      tocLevels: [1, 2, 3, 4, 5, 6],
      smartQuotes: true,
      footnoteBacklink: '↩',
      headerOffset: 0,
      parseBlockHtml: false,
      parseSpanHtml: true,
    },
    paginate: 10,
    future: false,
    defaults: [],
    recaps: undefined,
    onProblem: 'stop',
    settings: {},
    ...facts,
  }
}

/** A valid post; a test states only what it is about. */
export function samplePost(facts: Partial<Post> = {}): Post {
  return {
    kind: 'post',
    status: 'published',
    file: 'posts/2017-10-28-un-billet.md',
    url: '/2017/10/un-billet/',
    redirectFrom: [],
    title: 'Un billet',
    language: 'fr',
    data: {},
    format: 'markdown',
    source: '',
    sourceLine: 1,
    places: {},
    instant: '2017-10-28T09:30:00+02:00',
    day: '2017-10-28',
    slug: 'un-billet',
    categories: [],
    tags: [],
    ...facts,
  }
}
