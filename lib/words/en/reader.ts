import type { ReaderWords } from '../fr/reader'

export const readerWords: ReaderWords = {
  skip: 'Skip to content',
  menu: 'Sections',
  home: 'Home',
  archives: 'Archives',
  recaps: 'Recaps',
  categories: 'Categories',
  tags: 'Tags',
  search: 'Search',
  subscribe: 'Subscribe',

  posts: (n) => (n === 1 ? '1 post' : `${number(n)} posts`),
  since: (year) => `since ${year}`,
  minutes: (n) => (n === 1 ? '1 minute' : `${number(n)} minutes`),
  publishedOn: 'published',
  updatedOn: 'updated',
  inLanguage: (name) => `in ${name}`,
  languageName: (code) => languageNames.of(code) ?? code,
  draft: 'Draft',
  scheduled: 'Scheduled',

  latest: 'Latest post',
  recently: 'Recently',
  allArchives: 'All archives',
  nothing: 'Nothing yet.',
  category: 'category',
  tag: 'tag',
  series: 'series',
  pages: 'Pages',
  page: (n) => `page ${n}`,
  newerPage: 'Newer',
  olderPage: 'Older',

  filedUnder: 'Filed under',
  contents: 'Contents',
  neighbours: 'Posts before and after',
  periodsAround: 'Periods around',
  previousPost: 'Previous post',
  nextPost: 'Next post',
  before: 'Before',
  after: 'After',
  publishedIn: (period) => `Published in ${period}`,
  toldIn: 'Told in',

  months: (n) => (n === 1 ? 'month' : 'months'),
  age: (n) => `+\u00A0${n}\u00A0${n === 1 ? 'month' : 'months'}`,
  episode: (n) => `Episode ${n}`,
  yearAgo: 'A year ago',
  yearFigures: (posts, words) =>
    `${number(posts)} ${posts === 1 ? 'post' : 'posts'}, ${number(words)} ${words === 1 ? 'word' : 'words'}.`,
  themes: 'Mostly:',
  allRecaps: 'All recaps',
  theRecaps: 'Recaps',
  recapsStandfirst:
    'Each month, what got done, what went wrong and what is left of it. The number counts the months since the start: a forgotten month keeps its own.',
  previousRecap: 'Previous recap',
  nextRecap: 'Next recap',
  untold: (period, months) => (months === 1 ? `${period} was not told` : `${period} were not told`),
  skippedBetween: (period, months) => (months === 1 ? `${period} was left out` : `${period} were left out`),
  ribbon: (recaps, missing, skipped) =>
    [
      recaps === 0 ? 'no recap written' : recaps === 1 ? '1 recap written' : `${recaps} recaps written`,
      missing > 0 && (missing === 1 ? '1 month without a recap' : `${missing} months without a recap`),
      skipped > 0 && `${skipped} left out`,
    ]
      .filter(Boolean)
      .join(', '),
  written: 'written',
  missing: 'no recap',
  skipped: 'left out',
  current: 'under way',
  withRemark: (period, remark) => `${period}: ${remark}`,

  searchLabel: 'A word, a title, a month',
  searchWord: 'Search for a word',
  find: 'Search',
  searchByBrowser: 'Every title is here. Use your browser’s own search (Ctrl\u00A0F).',
  searching: 'Searching for “{query}”…',
  foundOne: '1 post for “{query}”',
  foundMany: '{count} posts for “{query}”',
  foundNone: 'No post for “{query}”. Try a shorter word, or browse {archives}.',
  theArchives: 'the archives',
  searchFailed: 'The search does not answer. Reload the page, or use your browser’s own (Ctrl\u00A0F).',
  moreFound: 'Show more',

  missingPage: 'This page is not in the notebook',
  missingPageHelp: 'It has moved, or was never written. A word of its title is often enough to find it.',

  feedsStandfirst: 'A feed brings you the posts as they appear, in full, with no account and no address to give.',
  feeds: 'The feeds',
  feedOfAll: 'The whole notebook',
  feedOfAllBrings: 'every post, in full',
  feedOfRecaps: 'Recaps only',
  feedOfRecapsBrings: 'one a month, or a quarter',
  feedsOfTags: 'Each tag has its own, too:',
  howTo: 'How to',
  howToSteps: [
    'Install a feed reader: Thunderbird, NetNewsWire, Feeder, or the one you have.',
    'Copy one of the addresses above.',
    'Paste it into “Add a subscription”. That is all.',
  ],
  otherFormats: 'The same notebook comes in other formats:',
  noCount: 'Nothing there counts visits.',

  preview: 'Preview',
  ofBranch: 'of the branch',
  nothingPublished: 'None of this is published.',
  whatChanges: 'What changes',
  whatChangesIn: (posts, pages = 0) => {
    const counts = [
      posts > 0 && (posts === 1 ? '1 post' : `${posts} posts`),
      pages > 0 && (pages === 1 ? '1 page' : `${pages} pages`),
    ].filter(Boolean)
    return counts.length > 0 ? `What changes: ${counts.join(', ')}` : 'Nothing changes'
  },
  toTell: 'To tell',
  emptySections: (n) => (n === 1 ? 'Empty section:' : 'Empty sections:'),
  unusedNotes: (n) => (n === 1 ? 'One note still waits:' : `${n} notes still wait:`),
  rawMaterial: (articles, commits, links, previous) => {
    const counts = [
      articles > 0 && (articles === 1 ? '1 post' : `${articles} posts`),
      commits > 0 && (commits === 1 ? '1 commit' : `${commits} commits`),
      links > 0 && (links === 1 ? '1 link' : `${links} links`),
      previous > 0 && 'the previous recap',
    ].filter(Boolean)
    return counts.length > 0 ? `Also between the marks: ${counts.join(', ')}.` : ''
  },
  toMend: 'To mend',
  errors: (n) => (n === 1 ? '1 error' : `${n} errors`),
  warnings: (n) => (n === 1 ? '1 remark' : `${n} remarks`),
  error: 'error',
  warning: 'remark',
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' })
const format = new Intl.NumberFormat('en')

function number(n: number): string {
  return format.format(n)
}
