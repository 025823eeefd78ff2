import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { z } from 'zod'

const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  optional: z.boolean().optional(),
  engines: z.object({ node: z.string().optional() }).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const { packages } = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))

test('the lockfile holds the programs of every platform, or `npm ci` refuses it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  )
  assert.deepEqual(missing, [])
})

test('the lockfile names no registry, and a checksum for all that every machine installs', () => {
  const own = Object.entries(packages).filter(([path]) => path !== '')
  assert.deepEqual(
    own.filter(([, { resolved }]) => resolved).map(([path]) => path),
    [],
  )
  assert.deepEqual(
    own.filter(([, { optional, integrity }]) => !optional && !integrity?.startsWith('sha512-')).map(([path]) => path),
    [],
  )
})

test('nothing that every machine installs asks for a newer Node than 20, or `npm ci` warns of it there', () => {
  const acceptsNode20 = (range: string) =>
    range.split('||').some((part) => {
      const [, sign, major] = /^\s*(\^|>=)?\s*(\d+)/.exec(part) ?? []
      return sign === '>=' ? Number(major) <= 20 : major === '20'
    })
  assert.deepEqual(
    Object.entries(packages)
      .filter(([, { optional, engines }]) => !optional && !acceptsNode20(engines?.node ?? '>=0'))
      .map(([path]) => path),
    [],
  )
})
