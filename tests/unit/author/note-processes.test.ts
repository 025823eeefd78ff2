import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { bundle, ended, processEnv } from './processes'
import { type Workshop, workshop } from './workshop'

let made: Awaited<ReturnType<typeof bundle>>
before(async () => {
  made = await bundle()
})
after(() => made.remove())

const start = (place: Workshop, args: string[], file = made.command, uid?: number) =>
  spawn(process.execPath, [file, ...args], {
    cwd: place.folder,
    env: processEnv(),
    ...(uid !== undefined && { uid, gid: uid }),
  })

test('fifty notes at once all arrive whole, under one title', async (t) => {
  const place = workshop(t)
  const texts = Array.from({ length: 50 }, (_, index) => `note ${index} ${'é'.repeat(index * 20)} fin`)
  const results = await Promise.all(texts.map((text) => ended(start(place, ['note', text]))))
  assert.deepEqual(
    results.filter(({ code }) => code !== 0),
    [],
  )
  const lines = place.read('content/notes/2017-10.md').trimEnd().split('\n')
  assert.equal(lines.filter((line) => line.startsWith('#')).length, 1)
  assert.deepEqual(lines.filter((line) => line.startsWith('-')).sort(), texts.map((text) => `- 2017-10-28 ${text}`).sort())
  assert.deepEqual(readdirSync(join(place.folder, 'content/notes')), ['2017-10.md'])
})

test('two hundred kills at any moment lose no note and leave none by half', async (t) => {
  const place = workshop(t)
  place.write('content/notes/2017-10.md', '- 2017-10-01 première\n\n## privé\n\n- 2017-10-02 secret')
  const noted: string[] = []
  const killOne = async (round: number) => {
    const child = start(place, [`tour ${round}`], made.forEver)
    const said = ended(child)
    // From before the first note to after some dozens.
    if (round % 4 > 0) await new Promise((resolve) => child.stdout.once('data', resolve))
    await setTimeout(((round * 37) % 100) * (round % 4 > 0 ? 0.2 : 1.5))
    child.kill('SIGKILL')
    const { out, err } = await said
    assert.equal(err, '')
    for (const count of out.match(/\d+(?=\n)/g) ?? []) noted.push(`- 2017-10-28 tour ${round} ${count} fin`)
    assert.doesNotMatch(out, /failed/)
  }
  for (let round = 0; round < 200; round += 4) await Promise.all([0, 1, 2, 3].map((more) => killOne(round + more)))

  const text = place.read('content/notes/2017-10.md')
  assert.ok(text.startsWith('- 2017-10-01 première\n\n## privé\n\n- 2017-10-02 secret\n'))
  const lines = text.split('\n').slice(5)
  assert.equal(lines.pop(), '')
  for (const line of lines) assert.match(line, /^(?:|## notes|- 2017-10-28 tour \d+ \d+ fin)$/)
  const present = new Set(lines)
  assert.deepEqual(
    noted.filter((line) => !present.has(line)),
    [],
  )
  assert.equal(lines.filter((line) => line.startsWith('- ')).length, [...present].filter((line) => line.startsWith('- ')).length)
  // Three rounds of four were killed after their first note.
  assert.ok(noted.length >= 150)
  assert.deepEqual(readdirSync(join(place.folder, 'content/notes')), ['2017-10.md'])
})

test('on a full disk a note that fits only by half is taken back, and it is said', async (t) => {
  const place = workshop(t)
  const before = `- ${'x'.repeat(990)}\n`
  place.write('content/notes/2017-10.md', before)
  // A limit of two blocks of 512 bytes stands for the disk's end: the system writes what fits and says so.
  const limited = ['-c', 'trap "" XFSZ; ulimit -f 2; exec "$0" "$@"', process.execPath, made.command]
  const child = spawn('sh', [...limited, 'note', 'un texte plus long que la place qui reste'], {
    cwd: place.folder,
    env: processEnv(),
  })
  const { code, out, err } = await ended(child)
  assert.deepEqual(
    { code, out, err },
    {
      code: 1,
      out: '',
      err: 'content/notes/2017-10.md : le disque est plein ; faites de la place et recommencez. Rien n’a été écrit.\n',
    },
  )
  assert.equal(place.read('content/notes/2017-10.md'), before)
})

test('in a folder where writing is forbidden nothing changes, and it is said', async (t) => {
  const place = workshop(t)
  place.write('content/notes/2017-10.md', '- 2017-10-01 un\n')
  chmodSync(join(place.folder, 'content/notes'), 0o555)
  chmodSync(join(place.folder, 'content/notes/2017-10.md'), 0o444)
  // The superuser may write anywhere: as someone else, then.
  const other = process.getuid?.() === 0 ? 65_534 : undefined
  for (const day of ['2017-10-02', '2017-11-02']) {
    const { code, err } = await ended(start(place, ['note', 'deux', '--on', day], made.command, other))
    assert.equal(code, 1)
    assert.match(err, /^content\/notes\/2017-1\d\.md : l’écriture est interdite ici ; vérifiez les droits du dossier\./)
  }
  assert.deepEqual(Object.keys(place.files()), ['content/notes/2017-10.md', 'content/site.yml'])
  chmodSync(join(place.folder, 'content/notes'), 0o755)
})

test('a reader of the output that leaves early, as head does, ends nothing half-way', async (t) => {
  const place = workshop(t)
  for (const args of [
    ['note', 'un'],
    ['recap', '--status'],
  ]) {
    const child = start(place, args)
    child.stdout.destroy()
    assert.equal((await ended(child)).err, '')
  }
  assert.match(place.read('content/notes/2017-10.md'), /^- 2017-10-28 un$/m)
})
