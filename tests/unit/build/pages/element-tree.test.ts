import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Component, createElement as h, Suspense } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { settle, UnknownNode } from '@/lib/build/pages/element-tree'

const htmlOf = async (node: unknown) => renderToStaticMarkup(await settle(node))

async function Late({ text }: { text: string }) {
  await Promise.resolve()
  return [h('p', { key: 1 }, text), Promise.resolve(h('b', { key: 2 }, 3))]
}

const raw = (html: string) => Object.fromEntries([['dangerouslySetInnerHTML', { __html: html }]])

const shown: [what: string, node: () => unknown, html: string][] = [
  ['a component that waits', () => h(Late, { text: 'Bonjour & co' }), '<p>Bonjour &amp; co</p><b>3</b>'],
  ['nothing, in all its forms', () => h('p', {}, null, undefined, false, true, ''), '<p></p>'],
  ['a list in a list, in order', () => h('ul', {}, ['a', [h('li', { key: 1 }, 'b'), [2]], 'c']), '<ul>a<li>b</li>2c</ul>'],
  [
    'attributes',
    () => h('a', { className: 'x', href: '/?a&b', hidden: true, lang: undefined, style: { top: 1 } }, '<'),
    '<a class="x" href="/?a&amp;b" hidden="" style="top:1px">&lt;</a>',
  ],
  ['HTML handed over as it is', () => h('div', raw('<i>&eacute;</i>')), '<div><i>&eacute;</i></div>'],
  ['texts side by side, without seams', () => h('p', {}, 'a', 1, 'b'), '<p>a1b</p>'],
]

for (const [what, node, html] of shown)
  test(`${what} comes out as React renders it`, async () => {
    assert.equal(await htmlOf(node()), html)
  })

class Old extends Component {
  override render() {
    return null
  }
}

const unknown: [what: string, node: () => unknown][] = [
  ['a class component', () => h(Old)],
  ['a boundary that a script would fill', () => h(Suspense, {}, 'x')],
  ['an object', () => ({ an: 'object' })],
  ['a handler', () => h('p', { onClick: () => undefined })],
  ['a form’s action', () => h('form', { action: () => undefined })],
  ['any of these, further down and later', () => h('p', {}, [Promise.resolve(h('b', {}, h(Old)))])],
]

for (const [what, node] of unknown)
  test(`${what} is not understood, and that is said`, async () => {
    await assert.rejects(async () => settle(node()), UnknownNode)
  })
