import type { Language } from '@/lib/config/types'
import { words } from '@/lib/words'

interface Props {
  language: Language
  href: string
  /** Set in the text's typography. */
  title: string
  /** BCP 47, where the text is not in the page's language. */
  lang?: string | undefined
  /** BCP 47, where the text is not in the site's language. */
  foreign?: string | undefined
  className?: string
  rel?: string
}

/** A post's title, linked. Says « en anglais » of a text that is not in the site's language. */
export function PostLink({ language, href, title, lang, foreign, className, rel }: Props) {
  const w = words(language)
  return (
    <>
      <a className={className} href={href} rel={rel} lang={lang} hrefLang={foreign ?? lang}>
        {title}
      </a>
      {foreign && <span className="remark"> {w.inLanguage(w.languageName(foreign))}</span>}
    </>
  )
}
