import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFileAddress, slashRedirects } from '@/lib/build/slashes'

const rules = slashRedirects(['/a-propos', '/été/sans', '/a+b.c'])

/** What Next makes of a pattern: anchored, and an optional slash at the end. */
function leadsTo(path: string): string | undefined {
  for (const { source, destination } of rules) {
    const group = source.slice(source.indexOf('(') + 1, source.lastIndexOf(')'))
    const rest = source.slice(source.lastIndexOf(')') + 1)
    const match = new RegExp(`^/(${group})${rest}/?$`, 'i').exec(path)
    if (match?.[1] !== undefined) return destination.replace(':path', match[1])
  }
  return undefined
}

test('an address without its last slash leads to the one with it', () => {
  assert.equal(leadsTo('/2017/10/titre'), '/2017/10/titre/')
})

test('an address with its slash, a file and home are left alone', () => {
  for (const path of ['/2017/10/titre/', '/a/b.html', '/rss.xml', '/', '/images/x.PNG'])
    assert.equal(leadsTo(path), undefined, path)
})

test('a file with a slash behind it leads to the file', () => {
  assert.equal(leadsTo('/good_job/solo.html/'), '/good_job/solo.html')
})

test('an address published without a slash keeps its form, accents and signs included', () => {
  assert.equal(leadsTo('/a-propos'), undefined)
  assert.equal(leadsTo('/a-propos/'), '/a-propos')
  assert.equal(leadsTo('/%C3%A9t%C3%A9/sans/'), '/%C3%A9t%C3%A9/sans')
  assert.equal(leadsTo('/a+b.c/'), '/a+b.c')
  assert.equal(leadsTo('/a-propos-de-nous'), '/a-propos-de-nous/')
})

test('a dot in a title does not make a file of it', () => {
  assert.equal(leadsTo('/2020/ruby-3.4.2'), '/2020/ruby-3.4.2/')
  assert.equal(isFileAddress('/2020/ruby-3.4.2'), false)
})
