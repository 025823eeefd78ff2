// @ts-check

import { excerptOf, sentenceEnd } from './excerpt'
import { filesFor, find } from './find'
import { askedOf } from './words'

/** @typedef {import('./words').Asked} Asked */

/** How many results are shown at once. */
const portion = 10

/** In milliseconds: how long a pause in typing is, and how long results wait for their excerpts. */
const [pause, patience] = [150, 1500]

/** What was asked of the network. @type {Map<string, Promise<string>>} */
const answers = new Map()

/** @param {string} address */
function textAt(address) {
  const known = answers.get(address)
  if (known) return known
  const text = fetch(address).then((response) => (response.ok ? response.text() : Promise.reject(response.status)))
  answers.set(address, text)
  return text
}

/** The text of a post as excerpts show it: cells stand apart, a heading ends like a sentence. @param {Document} page */
function textOf(page) {
  const content = page.querySelector('.e-content')
  for (const part of content?.querySelectorAll('h1, h2, h3, h4, h5, h6, th, td') ?? [])
    part.append(part.matches('th, td') || sentenceEnd.test(part.textContent ?? '') ? ' ' : '.')
  return (content?.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim()
}

/** @param {keyof HTMLElementTagNameMap} name @param {(Node | string)[]} content texts, never markup */
function element(name, ...content) {
  const made = document.createElement(name)
  made.append(...content)
  return made
}

/**
 * Answers in the page what is typed into its form.
 *
 * @param {HTMLFormElement} form names the files of the index: `a:0123456789ab devi:…`, the first stem and the hash of each
 * @param {HTMLInputElement} field
 * @param {HTMLElement} status holds what there may be to say, each sentence hidden and named after its case
 * @param {HTMLElement} results takes the place of the list
 * @param {HTMLElement} all holds the list of all posts, in the order in which the index counts them
 */
function answer(form, field, status, results, all) {
  const index = (form.dataset.files ?? '').split(' ').map((file) => file.split(':'))
  const firsts = index.map(([first = '']) => first)
  const posts = [...all.querySelectorAll('li')]
  let latest = 0
  let waiting = 0

  /** @param {Asked} word */
  async function linesFor(word) {
    const names = filesFor(word, firsts).map((file) => index[file]?.[1])
    const texts = await Promise.all(names.map((name) => textAt(`${form.action}files/${name}.txt`)))
    return texts.flatMap((text) => text.split('\n'))
  }

  async function search() {
    clearTimeout(waiting)
    const turn = ++latest
    const query = field.value.trim()
    const words = askedOf(query)
    const isAsked = words.length > 0 || query.length > 1
    history.replaceState(null, '', isAsked ? `?q=${encodeURIComponent(query)}` : location.pathname)
    const found = await find(words, linesFor).catch(() => undefined)
    const rows = await rowsOf(found ?? [], words)
    if (turn !== latest) return
    const outcome = found ? ['none', 'one', 'many'][Math.min(found.length, 2)] : 'failed'
    say(isAsked && outcome, query, found?.length)
    all.hidden = isAsked && found !== undefined
    results.replaceChildren()
    if (found?.length) show(results.appendChild(element('ol')), rows, found, words)
  }

  /**
   * Appends the first results to a list, and a button for the rest.
   *
   * @param {HTMLElement} list
   * @param {HTMLElement[]} rows
   * @param {number[]} found
   * @param {Asked[]} words
   */
  function show(list, rows, found, words) {
    list.className = 'h-feed posts long'
    list.append(...rows)
    const rest = found.slice(portion)
    if (rest.length === 0) return
    const button = results.appendChild(element('button', form.dataset.more ?? ''))
    button.onclick = async () => {
      const next = await rowsOf(rest, words)
      button.remove()
      show(list, next, rest, words)
      next[0]?.querySelector('a')?.focus()
    }
  }

  /** The first rows, with excerpts if they come in time. @param {number[]} found @param {Asked[]} words */
  function rowsOf(found, words) {
    const late = new Promise((done) => setTimeout(done, patience))
    const listed = found.slice(0, portion).flatMap((post) => posts[post] ?? [])
    return Promise.all(listed.map((post) => rowOf(document.importNode(post, true), words, late)))
  }

  /**
   * Adds to a row of the list what the post's own page tells: its whole date, and an excerpt.
   *
   * @param {HTMLElement} row
   * @param {Asked[]} words
   * @param {Promise<unknown>} late
   */
  async function rowOf(row, words, late) {
    const link = row.querySelector('a')
    // A post whose page does not come is still a result.
    const html = link && (await Promise.race([textAt(link.href).catch(() => ''), late]))
    const page = new DOMParser().parseFromString(`${html ?? ''}`, 'text/html')
    const day = page.querySelector('.dt-published')
    if (day) row.querySelector('time')?.replaceChildren(...day.childNodes)
    const excerpt = element('p', ...excerptOf(textOf(page), words).map((part, at) => (at % 2 ? element('mark', part) : part)))
    excerpt.className = 'p-summary'
    excerpt.lang = link?.lang ?? ''
    row.append(excerpt)
    return row
  }

  /** @param {string | false | undefined} outcome nothing to say unless given @param {string} query @param {number} [count] */
  function say(outcome, query, count = 0) {
    for (const sentence of status.children) sentence.toggleAttribute('hidden', sentence.className !== outcome)
    for (const place of status.querySelectorAll('bdi')) place.textContent = query
    for (const place of status.querySelectorAll('span')) place.textContent = count.toLocaleString(document.documentElement.lang)
  }

  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(search, pause)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    search()
  })
  field.value = new URLSearchParams(location.search).get('q') ?? field.value
  if (field.value.trim() === '') return
  say('searching', field.value)
  all.hidden = true
  search()
}

const [form, field] = [document.querySelector('form'), document.querySelector('input')]
const [status, results, all] = ['status', 'results', 'all'].map((id) => document.getElementById(id))
if (form && field && status && results && all) answer(form, field, status, results, all)
