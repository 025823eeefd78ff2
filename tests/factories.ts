import type { Site } from '@/lib/config'
import { kramdownDefaults } from '@/lib/config/kramdown-options'
import type { Post } from '@/lib/posts'

/**
 * A valid post; a test names only what it is about: `post({ tags: ['devis'] })`. Its address and instant follow from the
 * `slug` and `day`, unless given.
 */
export function post(facts: Partial<Post> = {}): Post {
  const { day = '2017-10-31', slug = 'bureau' } = facts
  return {
    kind: 'post',
    status: 'published',
    file: `posts/${day}-${slug}.md`,
    url: `/${day.replaceAll('-', '/')}/${slug}/`,
    redirectFrom: [],
    title: 'Un jour au bureau',
    language: 'fr',
    data: {},
    format: 'markdown',
    source: 'Du café.\n',
    sourceLine: 4,
    places: {},
    instant: `${day}T09:00:00+01:00`,
    day,
    slug,
    categories: [],
    tags: [],
    ...facts,
  }
}

/** A valid site, as `readSite` gives it for a short `site.yml`. */
export function site(facts: Partial<Site> = {}): Site {
  return {
    title: 'Carnet',
    description: '',
    url: 'https://www.example.org',
    urlInTexts: true,
    baseurl: '',
    language: 'fr',
    textLanguage: 'fr',
    timezone: 'Europe/Paris',
    typography: 'french',
    author: { name: 'Camille Martin' },
    permalink: '/:year/:month/:day/:title/',
    excerptSeparator: '<!--more-->',
    kramdown: kramdownDefaults,
    paginate: 10,
    future: false,
    defaults: [],
    recaps: undefined,
    onProblem: 'stop',
    settings: {},
    ...facts,
  }
}
