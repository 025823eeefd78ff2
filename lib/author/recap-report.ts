import { say } from './io'
import type { Material } from './recap-material'
import type { Workplace } from './workplace'

/** Says what a recap's draft was made of, and what was left aside. `sections` only for a new draft. */
export function sayMaterial(material: Material, sections: readonly string[] | undefined, { io, words: w }: Workplace): void {
  const { notes, privateNotes, articles, links, previous, commits } = material
  const projects = [...new Set(commits.commits.map(({ project }) => project))].join(', ')
  const used = [
    notes.length > 0 && w.used.notes(notes.length),
    articles.length > 0 && w.used.articles(articles.length),
    commits.commits.length > 0 && w.used.commits(commits.commits.length, projects),
    links.length > 0 && w.used.links(links.length),
    previous && w.used.previous(previous.title),
    sections && sections.length > 0 && w.used.sections(sections.join(', ')),
  ]
  const left = [
    privateNotes > 0 && w.left.private(privateNotes),
    notes.length === 0 && w.left.noNotes,
    articles.length === 0 && w.left.noArticles,
    commits.commits.length === 0 && !commits.isGitAbsent && w.left.noCommits,
    !previous && w.left.noPrevious,
    sections?.length === 0 && w.left.noSections,
    commits.isGitAbsent && w.left.noGit,
    ...commits.unreadable.map((folder) => w.left.notARepository(folder)),
    ...commits.shallow.map((folder) => w.left.shallow(folder)),
  ]
  const list = (heading: string, lines: (string | false | undefined)[]) => {
    const items = lines.filter((line) => typeof line === 'string')
    if (items.length > 0) say(io, '', heading, ...items.map((line) => `  ${line}`))
  }
  list(w.usedHeading, used)
  list(w.leftHeading, left)
}
