import type { Site } from '@/lib/config/types'

type Languages = Pick<Site, 'language' | 'textLanguage'>

/**
 * BCP 47, of a page as a whole: the texts' language where the interface speaks it too, else the interface's, which is most of
 * what stands on the lists, in the menus and on the search. Texts say their own.
 */
export function pageLanguageOf({ language, textLanguage }: Languages): string {
  return primary(textLanguage) === language ? textLanguage : language
}

/** The language of a text where it is not the page's, for its `lang` attribute: by default of a text of the site's, such as a label. */
export function langOf(site: Languages, language = site.textLanguage): string | undefined {
  return language === pageLanguageOf(site) ? undefined : language
}

/** The language of an entry where it is not the one the site is written in: readers are told. */
export function foreignLanguageOf({ language }: { language: string }, { textLanguage }: Languages): string | undefined {
  return primary(language) === primary(textLanguage) ? undefined : language
}

const primary = (language: string) => language.toLowerCase().split('-')[0]
