import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A source of numbers from 0 to 1 that a seed repeats (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A content folder, changed as authors change theirs. */
export class Author {
  private written = 0

  constructor(
    private readonly content: string,
    private readonly random: () => number,
  ) {}

  /** A small blog with everything that makes pages depend on one another: recaps, a series, terms, Liquid, redirects. */
  start(): void {
    this.write('site.yml', siteFile('Le banc', 3))
    this.write('taxonomy.yml', 'café: Les cafés\n')
    this.write('pages/about.md', '---\ntitle: À propos\n---\n\nBonjour.\n')
    for (let month = 1; month <= 6; month++)
      this.write(
        `posts/2017-0${month + 1}-05-solo-plus-${month}-mois.md`,
        postText(`Solo + ${month} mois`, { tags: '[récap]' }, 'Un mois.'),
      )
    for (let day = 1; day <= 9; day++) this.newPost()
    this.write('posts/2017-08-01-liquide.md', postText('Liquide', {}, 'Il y a {{ site.posts.size }} billets.'))
  }

  /** One change, drawn by lot. Says what it was. */
  change(): string {
    const changes = [
      this.newPost,
      this.removePost,
      this.addSentence,
      this.addSentence,
      this.changeTitle,
      this.changeTags,
      this.changeCategory,
      this.changeDay,
      this.joinSeries,
      this.changeHead,
      this.changeHead,
      this.changeAddress,
      this.redirect,
      this.hide,
      this.changeSite,
      this.changeTerm,
      this.changePage,
    ]
    return this.pick(changes).call(this)
  }

  private newPost(): string {
    const number = ++this.written
    const day = `2017-${this.twoDigits(1, 12)}-${this.twoDigits(1, 28)}`
    const facts = { tags: `[${this.pick(tags)}, ${this.pick(tags)}]`, category: this.pick(categories) }
    const text = `Voici le billet ${number}.\n\n<!--more-->\n\nEt la suite : ${'encore des mots '.repeat(number)}.`
    this.write(`posts/${day}-billet-${number}.md`, postText(`Billet no ${number}`, facts, text))
    return `new post ${number} of ${day}`
  }

  private removePost(): string {
    const file = this.post()
    rmSync(join(this.content, file))
    return `removed ${file}`
  }

  private addSentence(): string {
    return this.edit('text', (text) => `${text}\nUne phrase de plus, la ${++this.written}.\n`)
  }

  private changeTitle(): string {
    return this.edit('title', (text) => text.replace(/^title: .*$/m, `title: "Autre titre : no ${++this.written}"`))
  }

  private changeTags(): string {
    return this.edit('tags', (text) => withKey(text, 'tags', `[${this.pick(tags)}]`))
  }

  private changeCategory(): string {
    return this.edit('category', (text) => withKey(text, 'category', this.pick(categories)))
  }

  private changeDay(): string {
    return this.edit('date', (text) => withKey(text, 'date', `2018-${this.twoDigits(1, 12)}-${this.twoDigits(1, 28)}`))
  }

  private joinSeries(): string {
    return this.edit('series', (text) => withKey(text, 'series', 'Un feuilleton'))
  }

  /** What a page states of itself. */
  private changeHead(): string {
    const [key, value] = this.pick([
      ['image', '/four.png'],
      ['author', 'Une invitée'],
      ['lang', 'en'],
      ['updated', `2018-01-${this.twoDigits(1, 28)}`],
      ['description', `"Ce qu’il faut savoir : ${++this.written} « choses »"`],
    ] as const)
    return this.edit(key, (text) => withKey(text, key, value))
  }

  private changeAddress(): string {
    return this.edit('permalink', (text) => withKey(text, 'permalink', this.pick(addresses).replace('N', String(++this.written))))
  }

  private redirect(): string {
    return this.edit('redirect_from', (text) => withKey(text, 'redirect_from', `/ancien/${++this.written}/`))
  }

  private hide(): string {
    return this.edit('draft', (text) => withKey(text, 'draft', this.pick(['true', 'false'])))
  }

  private changeSite(): string {
    this.write('site.yml', siteFile(`Le banc ${++this.written}`, 2 + Math.floor(this.random() * 3)))
    return 'site.yml'
  }

  private changeTerm(): string {
    this.write('taxonomy.yml', `café: { label: Les cafés no ${++this.written}, description: Des adresses. }\n`)
    return 'taxonomy.yml'
  }

  private changePage(): string {
    this.write(`pages/${this.pick(['about', 'mentions'])}.md`, `---\ntitle: Page ${++this.written}\n---\n\nBonjour.\n`)
    return 'a page'
  }

  private edit(what: string, change: (text: string) => string): string {
    const file = this.post()
    this.write(file, change(readFileSync(join(this.content, file), 'utf8')))
    return `${what} of ${file}`
  }

  private post(): string {
    return `posts/${this.pick(readdirSync(join(this.content, 'posts')).sort())}`
  }

  private write(file: string, text: string): void {
    mkdirSync(dirname(join(this.content, file)), { recursive: true })
    writeFileSync(join(this.content, file), text)
  }

  private twoDigits(from: number, to: number): string {
    return String(from + Math.floor(this.random() * (to - from + 1))).padStart(2, '0')
  }

  private pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.random() * list.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
}

const tags = ['café', 'devis', 'et moi', 'good_job', 'outils', 'Café']
const addresses = ['/été/N/', '/vie pro/N.html', '/c#/N/', '/100%N/', '/index/N/', '/N,a+b']

const categories = ['métier', 'journal', 'lectures']

const siteFile = (title: string, paginate: number) =>
  `title: ${title}\nurl: https://example.org\nlanguage: fr\npermalink: /:year/:month/:title/\npaginate: ${paginate}\non_problem: warn\nrecaps:\n  title: "Solo + {age}"\n  start: 2017-01\n  end: 2017-12\n`

function postText(title: string, facts: Record<string, string>, text: string): string {
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${value}\n`)
  return `---\ntitle: ${title}\n${lines.join('')}---\n\n${text}\n`
}

function withKey(text: string, key: string, value: string): string {
  const without = text.replace(new RegExp(`^${key}: .*\n`, 'm'), '')
  return without.replace(/^---\n/, `---\n${key}: ${value}\n`)
}
