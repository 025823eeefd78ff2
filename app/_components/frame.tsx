import type { ReactNode } from 'react'
import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'
import { Links } from './links'

export interface Link {
  href: string
  label: string
  /** BCP 47, where the label is not in the page's language. */
  lang?: string | undefined
}

interface Props {
  language: Language
  /** The site's title, and the address of its first page. */
  title: string
  /** BCP 47, where the title is not in the page's language. */
  lang?: string | undefined
  home: string
  /** Only what exists. */
  menu: Link[]
  /** The `href` of the page shown. */
  current?: string | undefined
  colophon: {
    author: string
    links: Link[]
  }
  /** Previews only. */
  banner?: ReactNode
  /** The page's own address, for paper. */
  address?: string | undefined
  /** What stands on Séyès ruling above the page, from the margin line to the window's edge. */
  ruled?: string | undefined
  children: ReactNode
}

/** Every page: what stands around its text. On the first page, the site's title is the `h1`. */
export function Frame({ colophon, banner, address, ruled, children, ...masthead }: Props) {
  const w = words(masthead.language)
  return (
    <>
      <a className="skip" href="#content">
        {w.skip}
      </a>
      {banner}
      <Masthead {...masthead} />
      {address && <p className="address">{address}</p>}
      {ruled && (
        <p className="ruled" aria-hidden="true">
          <i>{ruled}</i>
        </p>
      )}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        {colophon.author}.{' '}
        <span>
          <Links links={colophon.links} />
        </span>
      </footer>
    </>
  )
}

type MastheadProps = Pick<Props, 'language' | 'title' | 'lang' | 'home' | 'menu' | 'current'>

function Masthead({ language, title, lang, home, menu, current }: MastheadProps) {
  const Title = current === home ? 'h1' : 'p'
  return (
    <header className="masthead">
      <Title className="site">
        <a href={home} rel="home" lang={lang} aria-current={current === home ? 'page' : undefined}>
          {title}
        </a>
      </Title>
      {menu.length > 0 && (
        <nav aria-label={words(language).menu}>
          <ul className="menu">
            {menu.map(({ href, label, lang }) => (
              <li key={href}>
                <a href={href} lang={lang} aria-current={currentOf(href, current)}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

/** `page` for the page itself, `true` for the section it stands in. */
function currentOf(section: string, current: string | undefined) {
  if (current === section) return 'page'
  return current?.startsWith(`${section.replace(/\/$/, '')}/`) ? 'true' : undefined
}
