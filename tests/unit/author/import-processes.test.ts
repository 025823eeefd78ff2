import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { filesOf, write } from './importing'
import { bundle, ended, processEnv } from './processes'

let made: Awaited<ReturnType<typeof bundle>>
let place: string
/** What an import that nobody disturbs makes. */
let whole: Map<string, string>
before(async () => {
  made = await bundle(['lib/author/import.ts'])
  place = mkdtempSync(join(tmpdir(), 'carnet-killed-'))
  chmodSync(place, 0o755)
  write(join(place, 'jekyll'), {
    '_config.yml': 'title: Journal\nurl: https://exemple.fr\nlang: fr\n',
    ...Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [
        index % 60 > 0 ? `images/${index}.png` : `_posts/2017-01-01-texte-${index}.md`,
        `---\ntitle: Texte ${index}\n---\n${'Du pain. '.repeat(index)}\n`,
      ]),
    ),
  })
  assert.equal((await ended(start('whole'))).code, 0)
  whole = seen('whole')
})
after(() => {
  made.remove()
  rmSync(place, { recursive: true, force: true })
})

const start = (name: string, uid?: number) => {
  const cwd = join(place, name)
  mkdirSync(cwd, { recursive: true })
  const args = [join(made.folder, 'lib/author/import.mjs'), join(place, 'jekyll'), '--public', 'public']
  return spawn(process.execPath, args, { cwd, env: processEnv(), ...(uid !== undefined && { uid, gid: uid }) })
}

const filesIn = (name: string) => filesOf(join(place, name)).filter((file) => /^(?:content|public)\//.test(file))
const isHidden = (file: string) => file.split('/').some((part) => part.startsWith('.'))

/** Everything that readers and tools see: hidden files are nobody's. */
const seen = (name: string) =>
  new Map(
    filesIn(name)
      .filter((file) => !isHidden(file))
      .map((file) => [file, readFileSync(join(place, name, file), 'utf8')]),
  )

let seed = 42

/** So many numbers of files below `most`, in order; the same in every run. */
function moments(count: number, most: number): number[] {
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((seed / 2 ** 31) * most)
  }
  return Array.from({ length: count }, random).sort((a, b) => a - b)
}

/** Looks again and again, and strikes a moment after: between two files, or in the middle of one. */
async function killWhen(child: ChildProcess, isTime: () => boolean): Promise<void> {
  const done = ended(child)
  while (child.exitCode === null && !isTime()) await setTimeout(1)
  child.kill('SIGKILL')
  await done
}

test('killed at a hundred moments, an import leaves whole files only, and the next one finishes the work', async () => {
  const killTen = async (name: string) => {
    for (const files of moments(10, whole.size)) {
      await killWhen(start(name), () => filesIn(name).length >= files)
      for (const [file, text] of seen(name)) assert.equal(text, whole.get(file), file)
    }
    assert.equal((await ended(start(name))).code, 0)
    assert.deepEqual(seen(name), whole)
    assert.deepEqual(filesIn(name).filter(isHidden), [])
  }
  for (let round = 0; round < 10; round += 2) await Promise.all([killTen(`killed-${round}`), killTen(`killed-${round + 1}`)])
})

test('two imports at once end with the same site', async () => {
  const [one, other] = await Promise.all([ended(start('twice')), ended(start('twice'))])
  assert.deepEqual([one.code, other.code], [0, 0], one.err + other.err)
  assert.deepEqual(seen('twice'), whole)
})

test('a folder that may not be written to is said before anything is written', async () => {
  write(join(place, 'locked'), { 'content/posts/2017-01-01-x.md': 'à moi' })
  chmodSync(join(place, 'locked/content'), 0o555)
  chmodSync(join(place, 'locked/content/posts'), 0o555)
  // Nothing is locked for root: the command runs as nobody.
  const { code, err } = await ended(start('locked', process.getuid?.() === 0 ? 65_534 : undefined))
  assert.equal(code, 1)
  assert.match(err, /Rien ne peut être écrit dans « .*locked\/content(?:\/posts)? ».*Rien n’a été modifié/)
  assert.deepEqual([...seen('locked').keys()], ['content/posts/2017-01-01-x.md'])
})
