import type { ChangeWord, Counts, PreviewWords } from '../fr/preview'

const changes = { published: 'published', added: 'added', changed: 'edited', moved: 'moved', removed: 'removed' }

/** See `fr/preview.ts`. */
export const previewWords: PreviewWords = {
  title: 'What changes',
  comparedWith: {
    site: 'against the published site',
    git: (commit) => `against commit ${commit}`,
    nothing: 'against nothing',
  },

  nothingChanges: 'Nothing changes.',
  unknown:
    'The published site did not answer, and git’s history does not tell where this work started: what changes is not known. The rest of this page holds all the same.',
  summary: (counts) => {
    const said = (['posts', 'pages'] as const).flatMap((noun) => counted(noun, counts))
    return `${capital(said.join(', '))}.`
  },
  restIsSame: 'The rest is the same, to the letter.',
  onMerge: {
    posts: (n) => (n === 1 ? 'One post goes live on merge.' : `${capital(number(n))} posts go live on merge.`),
    none: 'No new post goes live on merge.',
  },

  change: { post: changes, page: changes },
  page: 'page',
  words: (n) => (n === 1 ? '1 word' : `${digits(n)} words`),
  wordChange: (added, removed) => {
    if (added + removed === 0) return ''
    const [plus, minus] = [`+\u00A0${digits(added)}`, `−\u00A0${digits(removed)}`]
    if (removed === 0) return `${plus}\u00A0${added === 1 ? 'word' : 'words'}`
    if (added === 0) return `${minus}\u00A0${removed === 1 ? 'word' : 'words'}`
    return `${plus}\u00A0${added === 1 ? 'word' : 'words'}, ${minus}`
  },
  wasWaiting: 'it was only a draft',
  dated: 'dated',
  recapOf: (months) => `recap of ${months}`,
  fields: {
    title: 'Title',
    day: 'Date',
    updated: 'Updated',
    months: 'Months',
    categories: 'Categories',
    tags: 'Tags',
    series: 'Series',
    language: 'Language',
    description: 'Description',
    links: 'Links',
    pictures: 'Pictures',
  },
  paragraphsSame: (n) => (n === 1 ? '1 paragraph unchanged' : `${digits(n)} paragraphs unchanged`),
  linesSame: (n) => (n === 1 ? '1 line unchanged' : `${digits(n)} lines unchanged`),
  leftOut: '[…]',
  shortened: 'Too many changes to show here: compare the two pages.',
  removed: 'removed:',
  added: 'added:',
  publishedVersion: 'published version',
  formerly: (address) => `was at ${address}`,

  willRedirect: (to) => `its former address will lead to ${to}`,
  willAnswer: 'the address now serves another text',
  willBeMissing: 'the address will answer 404',
  addRedirect: { before: ': add', afterMove: 'to its front matter', afterRemoval: 'to another post to keep it' },
  waitsAs: { draft: 'is a draft again', scheduled: 'waits for its day', withheld: 'is withheld by published: false' },

  waiting: 'Not yet',
  textsWait: (n) => (n === 1 ? '1 text waits' : `${digits(n)} texts wait`),
  waitingNote: 'None of this goes live on merge.',
  draft: 'draft',
  scheduled: 'scheduled',
  withheld: 'withheld',
  thisText: { post: 'This post', page: 'This page' },
  draftGoes: 'goes live when you publish it:',
  draftUntil: { before: 'goes live when you remove', after: 'from its front matter' },
  withheldBy: 'stays off the site, previews included: its front matter says',
  goesLive: 'goes live on',
  rebuild: 'with the first build of the site after that',

  toMend: 'To mend',
  nothingToMend: 'Nothing to report.',
  error: 'error',
  warning: 'warning',
  errorsStop: 'An error keeps the site from being published; a warning keeps nothing.',
  lost: (address) => `${address} answers today and will answer no more`,
  lostRemedy: 'add it to the redirect_from of a post, if anybody may come by it',
  lonelyTag: (tag) => `the tag “${tag}” is used here only`,
  lonelyTagRemedy: 'check how it is spelt',

  comment: {
    heading: 'What changes for readers',
    whole: 'See it all, word by word',
    more: (n) => `… and ${digits(n)} more.`,
    problems: (errors, warnings) =>
      `To mend: ${errors === 1 ? '1 error' : `${errors} errors`}, ${warnings === 1 ? '1 warning' : `${warnings} warnings`}.`,
    waiting: 'Not live on merge:',
    builtFrom: (commit) => `Made from ${commit}.`,
    noAddress: 'The address of the preview is not known: links are missing.',
  },

  command: {
    unknownRevision: (revision) => `git does not know “${revision}”; give a branch, a tag or a commit, HEAD~1 for one.`,
    usage: 'Usage: npm run preview:diff -- [git revision]',
  },
}

function counted(noun: 'posts' | 'pages', counts: ReadonlyMap<ChangeWord, Counts>): string[] {
  const present = [...counts].filter(([, count]) => count[noun] > 0)
  return present.map(([change, { [noun]: n }], index) => {
    const name = noun === 'posts' ? 'post' : 'page'
    return [number(n), index === 0 && (n > 1 ? `${name}s` : name), changes[change]].filter(Boolean).join(' ')
  })
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function number(n: number): string {
  return small[n] ?? digits(n)
}

const format = new Intl.NumberFormat('en')

function digits(n: number): string {
  return format.format(n)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
