interface Props {
  /** Sanitised by `lib/markdown`, the only maker of such HTML. */
  html: string
  /** BCP 47, where the text is not in the page's language. */
  lang?: string | undefined
  /** `e-content` for a whole text, `p-summary` for an excerpt. */
  className?: 'e-content' | 'p-summary'
}

/** An author's text as HTML: the one place where the site writes HTML it has not built itself. */
export function Prose({ html, lang, className = 'e-content' }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised last thing by lib/markdown
  return <div className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}
