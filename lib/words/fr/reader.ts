/**
 * What a reader of the site sees besides the author's texts. English is typed by this file.
 * Spaces are the ones to print: U+00A0 before a colon, U+202F before `; ! ?` and inside « ».
 */
export const readerWords = {
  skip: 'Aller au contenu',
  menu: 'Rubriques',
  home: 'Accueil',
  archives: 'Archives',
  recaps: 'Récaps',
  categories: 'Catégories',
  tags: 'Étiquettes',
  search: 'Recherche',
  subscribe: 'S’abonner',

  // Times and counts
  posts: (n: number) => (n < 2 ? `${number(n)} billet` : `${number(n)} billets`),
  since: (year: string) => `depuis ${year}`,
  minutes: (n: number) => (n < 2 ? `${number(n)} minute` : `${number(n)} minutes`),
  /** Before a day: « publié le 28 octobre 2017 ». */
  publishedOn: 'publié le',
  updatedOn: 'mis à jour le',
  inLanguage: (name: string) => `en ${name}`,
  languageName: (code: string) => languageNames.of(code) ?? code,
  draft: 'Brouillon',
  scheduled: 'Programmé',

  // Lists
  latest: 'Dernier billet',
  recently: 'Récemment',
  allArchives: 'Toutes les archives',
  nothing: 'Rien encore.',
  category: 'catégorie',
  tag: 'étiquette',
  series: 'série',
  pages: 'Pages',
  page: (n: number) => `page ${n}`,
  newerPage: 'Plus récents',
  olderPage: 'Plus anciens',

  // An article
  filedUnder: 'Rangé dans',
  contents: 'Sommaire',
  neighbours: 'Billets voisins',
  periodsAround: 'Périodes voisines',
  previousPost: 'Billet précédent',
  nextPost: 'Billet suivant',
  before: 'Avant',
  after: 'Après',
  /** « Publié en septembre 2017 » */
  publishedIn: (period: string) => `Publié en ${period}`,
  /** Before the title of the recap that tells a post’s month. */
  toldIn: 'Raconté dans',

  // Recaps. An age is written `+ 9`.
  months: (_n: number) => 'mois',
  age: (n: number) => `+\u00A0${n}\u00A0mois`,
  episode: (n: number) => `Épisode ${n}`,
  yearAgo: 'Il y a un an',
  yearFigures: (posts: number, words: number) =>
    `${number(posts)} ${posts < 2 ? 'billet' : 'billets'}, ${number(words)}\u00A0${words < 2 ? 'mot' : 'mots'}.`,
  /** Before the tags most used in a year. */
  themes: 'Surtout\u00A0:',
  allRecaps: 'Tous les récaps',
  theRecaps: 'Les récaps',
  recapsStandfirst:
    'Chaque mois, ce qui s’est fait, ce qui s’est raté et ce qu’il en reste. Le nombre compte les mois depuis le début\u00A0: un mois oublié garde le sien.',
  previousRecap: 'Récap précédent',
  nextRecap: 'Récap suivant',
  /** What lies between two recaps: « novembre 2017 n’a pas été raconté ». */
  untold: (period: string, months: number) =>
    months === 1 ? `${period} n’a pas été raconté` : `${period} n’ont pas été racontés`,
  skippedBetween: (period: string, months: number) =>
    months === 1 ? `${period} a été laissé de côté` : `${period} ont été laissés de côté`,
  /** « 13 récaps écrits, 1 mois sans récap, 1 laissé de côté » */
  ribbon: (recaps: number, missing: number, skipped: number) =>
    [
      recaps === 0 ? 'aucun récap écrit' : recaps === 1 ? '1 récap écrit' : `${recaps} récaps écrits`,
      missing > 0 && `${missing} mois sans récap`,
      skipped > 0 && (skipped === 1 ? '1 laissé de côté' : `${skipped} laissés de côté`),
    ]
      .filter(Boolean)
      .join(', '),
  written: 'écrit',
  missing: 'pas de récap',
  skipped: 'laissé de côté',
  current: 'en cours',
  /** « novembre 2017, + 11 mois : pas de récap » */
  withRemark: (period: string, remark: string) => `${period}\u00A0: ${remark}`,

  // Search
  /** Of the field. */
  searchLabel: 'Un mot, un titre, un mois',
  searchWord: 'Chercher un mot',
  find: 'Chercher',
  searchByBrowser: 'Tous les titres sont ici. Utilisez la recherche de votre navigateur (Ctrl\u00A0F).',
  /** What stands in braces is filled in. */
  searching: 'On cherche «\u202F{query}\u202F»…',
  foundOne: '1 billet pour «\u202F{query}\u202F»',
  foundMany: '{count} billets pour «\u202F{query}\u202F»',
  foundNone: 'Aucun billet pour «\u202F{query}\u202F». Essayez un mot plus court, ou parcourez {archives}.',
  theArchives: 'les archives',
  searchFailed: 'La recherche ne répond pas. Rechargez la page, ou utilisez celle de votre navigateur (Ctrl\u00A0F).',
  moreFound: 'Montrer la suite',

  // No such page
  missingPage: 'Cette page n’est pas dans le cahier',
  missingPageHelp: 'Elle a changé d’adresse, ou n’a jamais été écrite. Un mot du titre suffit souvent à la retrouver.',

  // Feeds
  feedsStandfirst: 'Un fil vous apporte les billets dès qu’ils paraissent, en entier, sans compte ni adresse à donner.',
  feeds: 'Les fils',
  feedOfAll: 'Tout le cahier',
  feedOfAllBrings: 'chaque billet, en entier',
  feedOfRecaps: 'Les récaps seulement',
  feedOfRecapsBrings: 'un par mois, ou par trimestre',
  feedsOfTags: 'Chaque étiquette a aussi le sien\u00A0:',
  howTo: 'Comment faire',
  howToSteps: [
    'Installez un lecteur de flux\u00A0: Thunderbird, NetNewsWire, Feeder, ou celui que vous avez déjà.',
    'Copiez l’une des adresses ci-dessus.',
    'Collez-la dans «\u202FAjouter un abonnement\u202F». C’est tout.',
  ],
  otherFormats: 'Le même cahier existe dans d’autres formats\u00A0:',
  noCount: 'Rien n’y compte les visites.',

  // Previews
  preview: 'Aperçu',
  ofBranch: 'de la branche',
  nothingPublished: 'Rien de ceci n’est publié.',
  whatChanges: 'Ce qui change',
  whatChangesIn: (posts: number, pages = 0) => {
    const counts = [
      posts > 0 && (posts === 1 ? '1 billet' : `${posts} billets`),
      pages > 0 && (pages === 1 ? '1 page' : `${pages} pages`),
    ].filter(Boolean)
    return counts.length > 0 ? `Ce qui change\u00A0: ${counts.join(', ')}` : 'Rien ne change'
  },
  toTell: 'À raconter',
  emptySections: (n: number): string => (n < 2 ? 'Rubrique vide\u00A0:' : 'Rubriques vides\u00A0:'),
  unusedNotes: (n: number) => (n < 2 ? 'Une note attend encore\u00A0:' : `${n} notes attendent encore\u00A0:`),
  /** What else the scaffold of a recap's draft still holds; '' for nothing. */
  rawMaterial: (articles: number, commits: number, links: number, previous: number) => {
    const counts = [
      articles > 0 && (articles === 1 ? '1 billet' : `${articles} billets`),
      commits > 0 && (commits === 1 ? '1 commit' : `${commits} commits`),
      links > 0 && (links === 1 ? '1 lien' : `${links} liens`),
      previous > 0 && 'le récap précédent',
    ].filter(Boolean)
    return counts.length > 0 ? `Aussi entre les marques\u00A0: ${counts.join(', ')}.` : ''
  },
  toMend: 'À corriger',
  errors: (n: number) => (n < 2 ? `${n} erreur` : `${n} erreurs`),
  warnings: (n: number) => (n < 2 ? `${n} remarque` : `${n} remarques`),
  error: 'erreur',
  warning: 'remarque',
}

export type ReaderWords = typeof readerWords

const languageNames = new Intl.DisplayNames('fr', { type: 'language' })
const format = new Intl.NumberFormat('fr')

function number(n: number): string {
  return format.format(n)
}
