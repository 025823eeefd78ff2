import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { text, writeFiles } from '../content-folder'

/** A git repository of its own for one test, removed after it. */
export class Repository {
  readonly content: string

  private constructor(readonly folder: string) {
    this.content = join(folder, 'site', 'content')
  }

  /** One whose content lies in a sub-folder, as committed on `main`. */
  static make(t: TestContext, files: Record<string, string>): Repository {
    const repository = new Repository(temporary(t))
    repository.git('init', '--quiet', '--initial-branch=main')
    repository.write(files)
    repository.commit()
    return repository
  }

  /** A shallow clone of one branch, as hosts make it. */
  clone(t: TestContext, depth: number, branch: string): Repository {
    this.git('checkout', '--quiet', 'main')
    const folder = temporary(t)
    run(folder, ['clone', '--quiet', `--depth=${depth}`, '--single-branch', '--branch', branch, `file://${this.folder}`, '.'])
    return new Repository(folder)
  }

  git(...args: string[]): string {
    return run(this.folder, args)
  }

  write(files: Record<string, string>): void {
    writeFiles(this.content, files)
  }

  remove(file: string): void {
    rmSync(join(this.content, file))
  }

  /** @returns the commit */
  commit(): string {
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '--message=travail')
    return this.git('rev-parse', 'HEAD').trim()
  }
}

function temporary(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-git-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function run(cwd: string, args: string[]): string {
  const identity = ['-c', 'user.name=Camille', '-c', 'user.email=camille@example.org', '-c', 'commit.gpgsign=false']
  const { GIT_DIR: _, GIT_INDEX_FILE: __, ...env } = process.env
  return execFileSync('git', [...identity, ...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

const paragraphs = 'Il fait beau ce matin.\n\nLe four chauffe depuis hier soir.\n\nLe toit fuit encore un peu.\n'

/** What is published before the work starts. */
export const published = {
  'site.yml': 'title: Le carnet\nlanguage: fr\npermalink: /:year/:month/:title/\n',
  'posts/2018-01-01-corrige.md': text('title: Corrigé\ntags: [four]', paragraphs),
  'posts/2018-01-02-intact.md': text('title: Intact\ntags: [four, toit]', 'Rien ne bouge ici.'),
  'posts/2018-01-03-retire.md': text('title: Retiré\ntags: [captcha]\nredirect_from: /ancien/', 'Adieu à tous.'),
  'posts/2018-01-04-deplace.md': text('title: Déplacé\ntags: [toit]', 'Un texte qui déménage, sans plus.'),
  'drafts/a-paraitre.md': text('title: À paraître', 'Un brouillon presque mûr.'),
  'drafts/pas-mur.md': text('title: Pas mûr', 'Un brouillon tout vert.'),
  'pages/about.md': text('title: À propos', 'Bonjour.'),
}

/** A branch on which everything that can happen to a post happens. */
export function work(repository: Repository): void {
  repository.git('checkout', '--quiet', '-b', 'octobre')
  repository.remove('posts/2018-01-03-retire.md')
  repository.remove('posts/2018-01-04-deplace.md')
  repository.remove('drafts/a-paraitre.md')
  repository.write({
    'posts/2018-01-01-corrige.md': text('title: Corrigé\ntags: [four]', paragraphs.replace('hier soir', 'l’aube')),
    'posts/2018-01-04-demenage.md': text('title: Déplacé\ntags: [toit]', 'Un texte qui déménage, sans plus.'),
    'posts/2018-03-10-a-paraitre.md': text('title: À paraître', 'Un brouillon presque mûr.'),
    'posts/2018-03-11-nouveau.md': text('title: Nouveau\ntags: [fuor]', 'Dix lignes, aucune bibliothèque.'),
    'posts/2018-04-01-programme.md': text('title: Programmé', 'Ce sera pour plus tard.'),
    'drafts/vert.md': text('title: Vert', 'Un de plus.'),
  })
  repository.commit()
}
