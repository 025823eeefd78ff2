import type { List } from '../tree'

const BOX = /^[ \t\n\r\f\v]*\[([ xX])\][ \t\n\r\f\v]+/

/** Items that begin with `[ ]` or `[x]` show a box; GFM input writes it as HTML, before the text is read. */
export function markTasks(list: List): void {
  for (const item of list.items) {
    const first = item.children[0]
    if (first?.kind !== 'paragraph') continue
    const box = BOX.exec(first.text)
    if (box) {
      list.tasks = true
      first.text = boxHtml(box[1] !== ' ') + first.text.slice(box[0].length)
    }
    if (list.tasks) item.className = 'task-list-item'
  }
}

function boxHtml(checked: boolean): string {
  const state = checked ? ' checked="checked"' : ''
  return `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"${state} />`
}
