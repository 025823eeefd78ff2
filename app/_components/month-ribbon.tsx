import type { Language, Site } from '@/lib/config/types'
import type { RecapCell, RecapState, RecapYear } from '@/lib/views/recaps'
import { hrefOf } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { formatMonths, monthInitial, monthName } from '@/lib/words/dates'
import type { Link } from './frame'

interface Props {
  language: Language
  site: Pick<Site, 'baseurl'>
  /** Newest first; the whole series, or the years to show of it. */
  years: Pick<RecapYear, 'year' | 'cells'>[]
  /** In words: « 13 récaps écrits, 1 mois sans récap ». */
  caption: string
  /** After the caption: « Tous les récaps ». */
  link?: Link | undefined
  legend?: boolean
}

/** The months of the series as the squares of a notebook, a row for each year. */
export function MonthRibbon({ language, site, years, caption, link, legend = false }: Props) {
  return (
    <div className="ribbon">
      <table className="months">
        <caption>
          {caption}
          {link && (
            <>
              . <a href={link.href}>{link.label}</a>
            </>
          )}
        </caption>
        <MonthNames language={language} />
        {years.map(({ year, cells }) => (
          <tbody key={year}>
            <tr>
              <th scope="rowgroup" colSpan={12}>
                <span>{year}</span>
              </th>
            </tr>
            <tr>
              {cells.map((cell) => (
                <Cell language={language} site={site} cell={cell} key={cell.months[0]} />
              ))}
            </tr>
          </tbody>
        ))}
      </table>
      {legend && <Legend language={language} years={years} />}
    </div>
  )
}

const monthNumbers = Array.from({ length: 12 }, (_, index) => index + 1)

function MonthNames({ language }: { language: Language }) {
  return (
    <thead>
      <tr>
        {monthNumbers.map((number) => (
          <th scope="col" key={number}>
            <span aria-hidden="true">{monthInitial(number, language)}</span>
            <span className="visually-hidden">{monthName(number, language)}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Cell({ language, site, cell }: { language: Language; site: Pick<Site, 'baseurl'>; cell: RecapCell }) {
  const { state, months, age, posts } = cell
  if (state === 'before' || state === 'after') return <td colSpan={months.length} />
  // Each month to come is a square of its own, waiting.
  if (state === 'to-come') return months.map((month) => <td className="to-come" key={month} />)
  const content = (
    <>
      <span className="visually-hidden">{spoken(cell, language)}</span>
      <b aria-hidden="true">{age}</b>
    </>
  )
  return (
    <td className={classesOf[state]} colSpan={months.length}>
      {posts[0] ? <a href={hrefOf(site, posts[0].url)}>{content}</a> : content}
    </td>
  )
}

const classesOf: Record<Exclude<RecapState, 'before' | 'after' | 'to-come'>, string> = {
  written: 'written',
  missing: 'missing',
  skipped: 'skipped',
  current: 'current',
  'current-written': 'written current',
}

/** « novembre 2017, + 11 mois : pas de récap » */
function spoken({ state, covered, age, reason }: RecapCell, language: Language): string {
  const w = words(language)
  const months = formatMonths(covered, language)
  const period = age === undefined ? months : `${months}, ${w.age(age)}`
  if (state === 'missing') return w.withRemark(period, w.missing)
  if (state === 'skipped') return w.withRemark(period, reason ? `${w.skipped}, ${reason}` : w.skipped)
  return state === 'written' ? period : w.withRemark(period, w.current)
}

/** In words what the squares say; only the kinds there are. */
function Legend({ language, years }: { language: Language; years: Props['years'] }) {
  const w = words(language)
  const classes = new Set(years.flatMap(({ cells }) => cells.flatMap(({ state }) => legendOf(state))))
  return (
    <ul className="legend">
      {(['written', 'missing', 'skipped', 'current'] as const)
        .filter((name) => classes.has(name))
        .map((name) => (
          <li key={name}>
            <span className={`swatch ${name}`} />
            {w[name]}
          </li>
        ))}
    </ul>
  )
}

function legendOf(state: RecapState): string[] {
  return state === 'current-written' ? ['written', 'current'] : [state]
}
