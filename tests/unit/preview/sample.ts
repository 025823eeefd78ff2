import type { PreviewReport, ReportedChange, ReportedWaiting } from '@/lib/views/preview/report-schema'

/** A valid report; a test names only what it is about. */
export function report(facts: Partial<PreviewReport> = {}): PreviewReport {
  return {
    version: 1,
    language: 'fr',
    page: '/preview/',
    branch: 'octobre',
    commit: '0123456789abcdef0123456789abcdef01234567',
    pullRequest: '12',
    compared: { with: 'site', url: 'https://www.example.org/' },
    changes: [],
    waiting: [],
    lost: [],
    lonelyTags: [],
    problems: [],
    ...facts,
  }
}

export function change(facts: Partial<ReportedChange> = {}): ReportedChange {
  return {
    change: 'changed',
    kind: 'post',
    title: 'Un formulaire qui pardonne',
    language: 'fr',
    address: '/2017/09/formulaire/',
    href: '/2017/09/formulaire/',
    file: 'posts/2017-09-12-formulaire.md',
    day: '2017-09-12',
    months: [],
    production: 'https://www.example.org/2017/09/formulaire/',
    formerAddress: null,
    leaves: null,
    waits: null,
    words: { added: 14, removed: 9 },
    fields: [],
    passages: [],
    shortened: false,
    ...facts,
  }
}

export function waiting(facts: Partial<ReportedWaiting> = {}): ReportedWaiting {
  return {
    status: 'draft',
    kind: 'post',
    title: 'Pas mûr',
    language: 'fr',
    address: '/2018/07/pas-mur/',
    href: '/2018/07/pas-mur/',
    file: 'drafts/pas-mur.md',
    day: null,
    months: [],
    live: null,
    words: 122,
    ...facts,
  }
}
