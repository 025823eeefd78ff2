/**
 * Every problem the project can report has a case: either a folder `tests/fixtures/problems/<code>/`, or a test that
 * names the code (for what no folder can hold: pipes, links, files too big).
 *
 * A folder is a small content folder, wrong in one way, and `expected.txt`: the lines the author reads. It is read as a
 * preview on 15 March 2018; `environment.json` may name another `stage`, or a `folder` inside as the content folder.
 * To add a case, add a folder and run `UPDATE=1`; then read what was written before you trust it.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { problemsIn, readContent } from '@/lib/posts'
import { formatProblem, type Problem } from '@/lib/problems'
import { pathsFrom } from '@/lib/problems/paths'
import { knownAddresses } from '@/lib/views/addresses'
import { problemWords } from '@/lib/words/fr/problems'

const cases = join('tests', 'fixtures', 'problems')
const codes = readdirSync(cases).sort()

for (const code of codes) {
  test(`the case ${code} prints what its author needs to read`, async () => {
    const { problems, lines } = await report(join(cases, code))
    assert.ok(
      problems.some((problem) => problem.code === code),
      `no ${code} among ${problems.map((problem) => problem.code).join(', ')}`,
    )
    const path = join(cases, code, 'expected.txt')
    if (process.env.UPDATE) writeFileSync(path, `${lines.join('\n')}\n`)
    assert.equal(`${lines.join('\n')}\n`, readFileSync(path, 'utf8'))
  })
}

test('every code of the catalogue has a case', () => {
  const texts = readdirSync('tests/unit', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('tests/unit', name), 'utf8'))
  const without = Object.keys(problemWords).filter((code) => !codes.includes(code) && !texts.some((text) => text.includes(code)))
  assert.deepEqual(without, [])
})

async function report(folder: string): Promise<{ problems: Problem[]; lines: string[] }> {
  const path = join(folder, 'environment.json')
  const own: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const inner = textIn(own, 'folder')
  const content = await readContent({
    contentDir: inner ? join(folder, inner) : folder,
    stage: textIn(own, 'stage') === 'production' ? 'production' : 'preview',
    siteUrl: undefined,
    now: '2018-03-15',
  })
  const addresses = knownAddresses(content)
  const problems = await problemsIn(content, (address) => addresses.has(address))
  return {
    problems,
    lines: problems.map((problem) =>
      formatProblem(problem, content.site.language, pathsFrom(resolve(folder), resolve(content.contentDir))),
    ),
  }
}

function textIn(value: unknown, key: string): string | undefined {
  const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key) : undefined
  return typeof found?.[1] === 'string' ? found[1] : undefined
}
