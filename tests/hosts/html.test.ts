import assert from 'node:assert/strict'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { filesUnder } from '@/lib/build/files'
import { builtSample } from '../build/sample'
import { findErrors } from './html-checker'

let out: string
before(async () => {
  out = join((await builtSample()).folder, 'out')
})

const named = async (ending: string) =>
  (await filesUnder(out)).filter((file) => file.endsWith(ending)).map((file) => join(out, file))

test('the Nu HTML checker finds no error on any page of the site', async () => {
  const pages = await named('.html')
  assert.ok(pages.length > 50, `${pages.length} pages`)
  const errors = await findErrors(pages, 'html')
  assert.deepEqual(
    errors.map(({ file, line, message, extract }) => `${file.slice(out.length)}:${line} ${message} ${extract}`),
    [],
  )
})

test('nor in the style sheet', async () => {
  const sheets = await named('.css')
  assert.ok(sheets.length > 0)
  const errors = await findErrors(sheets, 'css')
  assert.deepEqual(
    errors.map(({ message, extract }) => `${message} ${extract}`),
    [],
  )
})
