/** Posts or pages by what becomes of them. */
export interface Counts {
  posts: number
  pages: number
}

/** What becomes of an entry, as the report names it. */
export type ChangeWord = 'published' | 'added' | 'changed' | 'moved' | 'removed'

/**
 * What a reviewer reads on `/preview`, in the comment on a pull request and on the command line. English is typed by this file.
 * Spaces are the ones to print: U+00A0 before a colon, U+202F before `; ! ?` and inside « ».
 */
export const previewWords = {
  title: 'Ce qui change',
  comparedWith: {
    site: 'comparé au site publié',
    git: (commit: string) => `comparé au commit ${commit}`,
    nothing: 'comparé à rien',
  },

  // The standfirst
  nothingChanges: 'Rien ne change.',
  unknown:
    'Le site publié n’a pas répondu, et l’historique de git ne dit pas d’où part ce travail\u00A0: ce qui change n’est pas connu. Ce qui suit est vrai quand même.',
  /** « Un billet ajouté, un corrigé, une page retirée. » */
  summary: (counts: ReadonlyMap<ChangeWord, Counts>) => {
    const said = (['posts', 'pages'] as const).flatMap((noun) => counted(noun, counts))
    return `${capital(said.join(', '))}.`
  },
  restIsSame: 'Le reste du cahier est identique, à la lettre.',
  onMerge: {
    posts: (n: number) =>
      n === 1 ? 'Un billet paraîtra à la fusion.' : `${capital(number(n, 'm'))} billets paraîtront à la fusion.`,
    none: 'Aucun billet nouveau ne paraîtra à la fusion.',
  },

  // One change
  change: {
    post: { published: 'publié', added: 'ajouté', changed: 'corrigé', moved: 'déplacé', removed: 'retiré' },
    page: { published: 'publiée', added: 'ajoutée', changed: 'corrigée', moved: 'déplacée', removed: 'retirée' },
  },
  page: 'page',
  words: (n: number) => (n < 2 ? `${digits(n)} mot` : `${digits(n)} mots`),
  /** « + 14 mots, − 9 »; '' when no word changed. */
  wordChange: (added: number, removed: number) => {
    if (added + removed === 0) return ''
    const [plus, minus] = [`+\u00A0${digits(added)}`, `−\u00A0${digits(removed)}`]
    if (removed === 0) return `${plus}\u00A0${added < 2 ? 'mot' : 'mots'}`
    if (added === 0) return `${minus}\u00A0${removed < 2 ? 'mot' : 'mots'}`
    return `${plus}\u00A0${added < 2 ? 'mot' : 'mots'}, ${minus}`
  },
  wasWaiting: 'ce n’était qu’un brouillon',
  dated: 'daté du',
  recapOf: (months: string) => `récap ${/^[aeiouyéèêàâôîû]/i.test(months) ? 'd’' : 'de '}${months}`,
  fields: {
    title: 'Titre',
    day: 'Date',
    updated: 'Mis à jour',
    months: 'Mois',
    categories: 'Catégories',
    tags: 'Étiquettes',
    series: 'Série',
    language: 'Langue',
    description: 'Description',
    links: 'Liens',
    pictures: 'Images',
  },
  paragraphsSame: (n: number) => (n === 1 ? '1 paragraphe inchangé' : `${digits(n)} paragraphes inchangés`),
  linesSame: (n: number) => (n === 1 ? '1 ligne inchangée' : `${digits(n)} lignes inchangées`),
  leftOut: '[…]',
  shortened: 'Trop de changements pour les montrer ici\u00A0: comparez les deux pages.',
  removed: 'supprimé\u00A0:',
  added: 'ajouté\u00A0:',
  publishedVersion: 'version publiée',
  formerly: (address: string) => `était à ${address}`,

  // What an address that is left will answer
  willRedirect: (to: string) => `l’ancienne adresse mènera à ${to}`,
  willAnswer: 'l’adresse sert désormais à un autre texte',
  willBeMissing: 'l’adresse répondra 404',
  /** After it, around the key `redirect_from: …`. */
  addRedirect: { before: '\u00A0: ajoutez', afterMove: 'à son en-tête', afterRemoval: 'à un autre billet pour la garder' },
  waitsAs: { draft: 'redevient un brouillon', scheduled: 'attend sa date', withheld: 'est retenu par published: false' },

  // What waits
  waiting: 'Pas encore',
  textsWait: (n: number) => (n < 2 ? `${digits(n)} texte attend` : `${digits(n)} textes attendent`),
  waitingNote: 'Rien de ceci ne paraîtra à la fusion.',
  draft: 'brouillon',
  scheduled: 'programmé',
  withheld: 'retenu',
  // « Ce billet paraîtra le … »; the rest also stands alone
  thisText: { post: 'Ce billet', page: 'Cette page' },
  /** Before the command that does it. */
  draftGoes: 'paraîtra quand vous le publierez\u00A0:',
  /** Around the key that says so. */
  draftUntil: { before: 'paraîtra quand vous ôterez', after: 'de son en-tête' },
  withheldBy: 'reste en dehors du site, aperçus compris\u00A0: son en-tête dit',
  goesLive: 'paraîtra le',
  rebuild: 'à la première construction du site après cette date',

  // What else to look at
  toMend: 'À corriger',
  nothingToMend: 'Rien à signaler.',
  error: 'erreur',
  warning: 'remarque',
  errorsStop: 'Une erreur empêche la mise en ligne\u00A0; une remarque n’empêche rien.',
  lost: (address: string) => `${address} répond aujourd’hui et ne répondra plus`,
  lostRemedy: 'ajoutez-la au redirect_from d’un billet, si on peut y être venu',
  lonelyTag: (tag: string) => `l’étiquette «\u202F${tag}\u202F» ne sert qu’ici`,
  lonelyTagRemedy: 'vérifiez son orthographe',

  // The comment on the pull request
  comment: {
    heading: 'Ce qui change pour qui lit',
    whole: 'Tout voir, mot à mot',
    more: (n: number) => `… et ${digits(n)} de plus.`,
    problems: (errors: number, warnings: number) =>
      `À corriger\u00A0: ${errors < 2 ? `${errors} erreur` : `${errors} erreurs`}, ${warnings < 2 ? `${warnings} remarque` : `${warnings} remarques`}.`,
    waiting: 'Ne paraîtront pas à la fusion\u00A0:',
    builtFrom: (commit: string) => `Fait à partir de ${commit}.`,
    noAddress: 'L’adresse de l’aperçu n’est pas connue\u00A0: les liens manquent.',
  },

  // The command line
  command: {
    unknownRevision: (revision: string) =>
      `git ne connaît pas «\u202F${revision}\u202F»\u00A0; donnez une branche, une étiquette ou un commit, par exemple HEAD~1.`,
    usage: 'Usage\u00A0: npm run preview:diff -- [révision git]',
  },
}

export type PreviewWords = typeof previewWords

const nouns = {
  posts: { gender: 'm', one: 'billet', several: 'billets' },
  pages: { gender: 'f', one: 'page', several: 'pages' },
} as const

const participles: Record<ChangeWord, string> = {
  published: 'publié',
  added: 'ajouté',
  changed: 'corrigé',
  moved: 'déplacé',
  removed: 'retiré',
}

/** « un billet ajouté », « deux corrigés »: the noun is said once. */
function counted(noun: 'posts' | 'pages', counts: ReadonlyMap<ChangeWord, Counts>): string[] {
  const { gender, one, several } = nouns[noun]
  const present = [...counts].filter(([, count]) => count[noun] > 0)
  return present.map(([change, { [noun]: n }], index) => {
    const participle = participles[change] + (gender === 'f' ? 'e' : '') + (n > 1 ? 's' : '')
    return [number(n, gender), index === 0 && (n > 1 ? several : one), participle].filter(Boolean).join(' ')
  })
}

const small = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']

/** In letters up to ten. */
function number(n: number, gender: 'm' | 'f'): string {
  return n === 1 && gender === 'f' ? 'une' : (small[n] ?? digits(n))
}

const format = new Intl.NumberFormat('fr')

function digits(n: number): string {
  return format.format(n)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
