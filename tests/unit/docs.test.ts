import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const texts = documents.map((file) => ({ file, text: readFileSync(file, 'utf8') }))

test('every npm command that the documents name exists', () => {
  for (const { file, text } of texts) {
    const named = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name]) => name ?? '')
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
      file,
    )
    const short = [...text.matchAll(/npm (test|start)\b/g)].map(([, name]) => name ?? '')
    assert.deepEqual(
      short.filter((name) => !(name in scripts)),
      [],
      file,
    )
  }
})

test('every command that the package offers, but the parts of another one, is in the README', () => {
  const readme = texts[0]?.text ?? ''
  const own = Object.keys(scripts).filter((name) => !name.includes(':') || name === 'test:hosts')
  assert.deepEqual(
    own.filter((name) => !new RegExp(`\\b${name}\\b`).test(readme)),
    [],
  )
})

test('every file that the documents link to is there', () => {
  for (const { file, text } of texts) {
    const prose = text.replace(/^```[\s\S]*?^```/gm, '')
    const targets = [...prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target]) => target ?? '')
      .filter((target) => !/^[a-z]+:/.test(target))
    assert.deepEqual(
      targets.filter((target) => !existsSync(join(dirname(file), target))),
      [],
      file,
    )
  }
})

test('every path in code that the documents name is there', () => {
  for (const { file, text } of texts) {
    const named = [...text.matchAll(/`((?:app|lib|tests|docs|public|content)\/[\w./-]*)`/g)].map(([, path]) => path ?? '')
    const written = /(?:drafts|notes|addresses|_data|_includes)/
    assert.deepEqual(
      named.filter((path) => !written.test(path) && !existsSync(path)),
      [],
      file,
    )
  }
})

test('every environment variable that the README names is one that the site reads', () => {
  const code = readFileSync('lib/config/environment.ts', 'utf8')
  const table = /\| variable +\|[\s\S]*?\n\n/.exec(texts[0]?.text ?? '')?.[0] ?? ''
  const named = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name ?? '')
  assert.equal(named.length, 5)
  for (const name of named) assert.match(code, new RegExp(`read\\('${name}'|variables\\.${name}\\b`))
})
