import type { Readable, Writable } from 'node:stream'
import { isCancel, select, text, updateSettings } from '@clack/prompts'
import type { Prompts } from './io'

updateSettings({ aliases: { '\x04': 'cancel' } })

/** The questions of a command to a person at a terminal, in no words but the caller's. Ctrl-C, Ctrl-D and Esc answer nothing. */
export function promptsAt(input: Readable, output: Writable): Prompts {
  return {
    ask: async (message) => {
      const answer = await text({ message, input, output })
      return isCancel(answer) ? '' : (answer ?? '').trim()
    },
    choose: async (message, names) => {
      const options = names.map((name) => ({ value: name, label: name }))
      // Its instructions are in English.
      const answer = await select({ message, options, showInstructions: false, maxItems: 10, input, output })
      return isCancel(answer) ? undefined : answer
    },
  }
}
