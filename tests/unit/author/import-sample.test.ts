import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { sampleOf } from '@/lib/author/import/sample'

const list = 'lib/author/import/sample.json'

test('the list of the sample is the sample as it is (UPDATE=1 writes it anew)', async () => {
  const text = `${JSON.stringify(await sampleOf('content', 'public'), null, 2)}\n`
  if (process.env.UPDATE) writeFileSync(list, text)
  assert.equal(readFileSync(list, 'utf8'), text)
})
