import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'

const stepSchema = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()).or(z.string()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), z.object({ permissions: z.record(z.string(), z.string()).optional(), steps: z.array(stepSchema) })),
})

const folder = '.github/workflows'
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8')
  return { file, text, workflow: workflowSchema.parse(parse(text)) }
})
const stepsOf = ({ jobs }: z.infer<typeof workflowSchema>) => Object.values(jobs).flatMap(({ steps }) => steps)

for (const { file, text, workflow } of workflows) {
  test(`${file}: every action is pinned to a commit, with its version beside it`, () => {
    for (const [line] of text.matchAll(/^.*\buses:.*$/gm)) assert.match(line, /uses: [\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test(`${file}: no expression reaches a shell`, () => {
    for (const { run = '' } of stepsOf(workflow)) assert.ok(!run.includes('${{'), run)
  })

  test(`${file}: a checkout leaves no credentials behind`, () => {
    for (const step of stepsOf(workflow))
      if (step.uses?.startsWith('actions/checkout@')) assert.equal(step.with?.['persist-credentials'], false)
  })

  test(`${file}: code of a pull request runs without secrets and without the right to write`, () => {
    const events = typeof workflow.on === 'string' ? [workflow.on] : Object.keys(workflow.on)
    assert.ok(!events.includes('pull_request_target'))
    if (!events.includes('pull_request')) return
    assert.ok(!/\bsecrets\b|github\.token/.test(text))
    const rights = [workflow.permissions, ...Object.values(workflow.jobs).map(({ permissions }) => permissions ?? {})]
    for (const granted of rights.flatMap((right) => Object.values(right))) assert.equal(granted, 'read')
  })
}

test('the workflow that comments runs the default branch’s code only', () => {
  const { workflow, text } = workflows.find(({ file }) => file === 'preview-comment.yml') ?? assert.fail()
  const checkout = stepsOf(workflow).find(({ uses }) => uses?.startsWith('actions/checkout@'))
  assert.match(String(checkout?.with?.ref), /^\$\{\{ github\.event\.repository\.default_branch \}\}$/)
  assert.ok(text.includes('$RUNNER_TEMP/report'), 'what was downloaded lies outside the checkout')
})
