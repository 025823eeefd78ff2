/** What the author's texts carry for screen readers and for the style sheet: labels, never words of the text itself. */
const fr = {
  /** Of the link at the end of a heading. */
  linkTo: (heading: string) => `Lien vers «\u202F${heading}\u202F»`,
  /** Of a table that scrolls; `name` is its caption or its head, '' when it has neither. */
  table: (name: string) => (name === '' ? 'Tableau' : `Tableau\u00A0: ${name}`),
  callouts: { note: 'À noter', tip: 'Astuce', important: 'Important', warning: 'Attention', caution: 'Prudence' },
  footnotes: 'Notes',
  footnote: (number: string) => `Note ${number}`,
  backToText: (number: string) => `Retour au texte, note ${number}`.replace(/, note $/, ''),
  done: 'Fait',
  toDo: 'À faire',
  /** Link in the place of something another site would have shown; `host` is '' for a page of this site. */
  embed: (host: string, video: boolean) => {
    if (host === '') return 'Ouvrir la page'
    return video ? `Voir la vidéo sur ${host}` : `Ouvrir sur ${host}`
  },
  embedTitled: (title: string, host: string) => (host === '' ? title : `${title} (${host})`),
}

export type TextWords = typeof fr

const en: TextWords = {
  linkTo: (heading) => `Link to “${heading}”`,
  table: (name) => (name === '' ? 'Table' : `Table: ${name}`),
  callouts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  footnotes: 'Footnotes',
  footnote: (number) => `Note ${number}`,
  backToText: (number) => `Back to the text, note ${number}`.replace(/, note $/, ''),
  done: 'Done',
  toDo: 'To do',
  embed: (host, video) => {
    if (host === '') return 'Open the page'
    return video ? `Watch the video on ${host}` : `Open on ${host}`
  },
  embedTitled: (title, host) => (host === '' ? title : `${title} (${host})`),
}

/** By the language of the text (BCP 47), which need not be the interface's: French, or else English. */
export function textWords(language: string): TextWords {
  return /^fr(?:-|$)/i.test(language) ? fr : en
}
