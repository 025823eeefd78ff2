import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liquidValueOf } from '@/lib/config/values'
import { readYaml } from '@/lib/config/yaml'

function valueOfText(yaml: string) {
  const { root } = readYaml(`key: ${yaml}\n`, 'x.yml')
  const field = root?.kind === 'map' ? root.fields.get('key') : undefined
  return field && liquidValueOf(field.value)
}

for (const [yaml, value] of [
  ['12', 12],
  ['-1_000', -1000],
  ['017', 15],
  ['0x1F', 31],
  ['1.50', 1.5],
  ['"12"', '12'],
  ['yes', true],
  ['Off', false],
  ['oui', 'oui'],
  ['~', null],
  ['', null],
  ['2017-10-28', '2017-10-28'],
  ['2024-02-30', '2024-02-30'],
  ['12:30', '12:30'],
  ['2017-10-28 09:30:00 +0200', new Date('2017-10-28T07:30:00Z')],
  ['2017-10-28T09:30:00Z', new Date('2017-10-28T09:30:00Z')],
  ['2017-10-28 9:30:00', new Date('2017-10-28T09:30:00Z')],
  ['2017-10-28 09:30', '2017-10-28 09:30'],
  ['[a, 1, ~]', ['a', 1, null]],
  ['!!js/function "() => 1"', '() => 1'],
] as const) {
  test(`YAML ${yaml || '(nothing)'} is to Liquid ${JSON.stringify(value)}`, () => assert.deepEqual(valueOfText(yaml), value))
}

test('aliases and merge keys are followed', () => {
  const { root } = readYaml('a: &a { x: 1, y: 2 }\nb:\n  <<: *a\n  y: 3\nc: [*a]\n', 'x.yml')
  assert.deepEqual(root && liquidValueOf(root), { a: { x: 1, y: 2 }, b: { x: 1, y: 3 }, c: [{ x: 1, y: 2 }] })
})

/** What Ruby's YAML (Psych 4, libyaml 0.2) makes of the same texts. */
for (const [name, yaml, value] of [
  ['a list in brackets', 'tags: [a,\nb,\n"c"\n]\nx: y\n', { tags: ['a', 'b', 'c'], x: 'y' }],
  ['a map in braces', 'tags: {a: b,\nc: d}\n', { tags: { a: 'b', c: 'd' } }],
  ['a quoted text', 'title: "un\ndeux"\nx: y\n', { title: 'un deux', x: 'y' }],
  ['a text in single quotes, an empty line in it', "title: 'un\n\nl''autre'\r\n", { title: "un\nl'autre" }],
  ['a quoted text that looks like keys', 'title: "un:\n- deux"\n', { title: 'un: - deux' }],
  ['a text and a list, deep inside', 'a:\n  b:\n    - ["x\ny", z,\nq]\n', { a: { b: [['x y', 'z', 'q']] } }],
] as const) {
  test(`${name} may go on in the first column`, () => {
    const { root, problems } = readYaml(yaml, 'x.yml')
    assert.deepEqual(problems, [])
    assert.deepEqual(root && liquidValueOf(root), value)
  })
}

test('a place in a line that went on in the first column is where the author wrote it', () => {
  const { root } = readYaml('tags: [a,\nb, c]\n', 'x.yml')
  const tags = root?.kind === 'map' ? root.fields.get('tags')?.value : undefined
  const places = tags?.kind === 'list' ? tags.items.map(({ place }) => `${place.line}:${place.column}`) : []
  assert.deepEqual(places, ['1:8', '2:1', '2:4'])
})

test('what is never closed is told where it begins, however much stands below', () => {
  const faults = (yaml: string) => readYaml(yaml, 'x.yml').problems.map(({ code, line, column }) => `${line}:${column} ${code}`)
  assert.deepEqual(faults('title: "un\ndate: 2017-01-01\n'), ['1:8 yaml-quote'])
  assert.deepEqual(faults('title: "un\ntags: "deux"\n'), ['1:8 yaml-quote'])
  assert.deepEqual(faults(`title: "un\n${'x: y\n'.repeat(3000)}`), ['1:8 yaml-quote'])
  assert.deepEqual(faults('tags: [un\ndate: 2017-01-01\n'), ['2:1 yaml-syntax'])
})

for (const [name, yaml] of [
  [
    'aliases that multiply',
    [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefgh'[i]},`.repeat(9)}]`),
    ].join('\n'),
  ],
  ['an alias of itself', 'a: &a [*a]'],
  ['five thousand brackets', '['.repeat(5000)],
] as const) {
  test(`${name} are refused, not walked`, () => {
    assert.deepEqual(
      readYaml(yaml, 'x.yml').problems.map(({ code }) => code),
      ['yaml-size'],
    )
  })
}

test('keys that objects are made of are keys like any other', () => {
  const { root } = readYaml('__proto__: { admin: true }\nconstructor: x\n', 'x.yml')
  const value = root && liquidValueOf(root)
  assert.deepEqual(Object.keys(Object(value)), ['__proto__', 'constructor'])
  assert.equal(Reflect.get(Object(value), 'admin'), undefined)
})
