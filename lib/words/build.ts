import type { Language } from '@/lib/config/types'

const french = new Intl.NumberFormat('fr')
const english = new Intl.NumberFormat('en')

const fr = {
  errorsHead: (errors: number) => `${count(errors, 'erreur', 'erreurs')}, à corriger avant la mise en ligne :`,
  warningsHead: (warnings: number) =>
    `${count(warnings, 'remarque', 'remarques')}, qui n’empêche${warnings < 2 ? '' : 'nt'} rien :`,
  checked: (errors: number, warnings: number) =>
    errors + warnings === 0
      ? 'Contenu vérifié : rien à signaler.'
      : `Contenu vérifié : ${count(errors, 'erreur', 'erreurs')}, ${count(warnings, 'remarque', 'remarques')}.`,
  compared: (changes: number) =>
    changes === 0 ? 'Aperçu : rien ne change.' : `Aperçu : ${count(changes, 'texte change', 'textes changent')}, voir /preview.`,
  addressList: 'Les adresses publiées : `npm run check` échoue si l’une d’elles ne répond plus.',
  freezeHelp:
    'Usage : npm run freeze\nAjoute à content/addresses.txt les adresses publiées qui n’y sont pas. Ensuite npm run check dit si l’une d’elles ne répond plus.',
  frozen: (added: number) => `${count(added, 'adresse ajoutée', 'adresses ajoutées')} à addresses.txt.`,
  rendering: (done: number, all: number) => `${french.format(done)} / ${french.format(all)} billets`,
  finished: (pages: number) => `${count(pages, 'page finie', 'pages finies')}, sans script.`,
  built: (made: number, kept: number) =>
    `${count(made, 'page faite', 'pages faites')}, ${count(kept, 'reprise', 'reprises')} de la dernière fois ; aucune ne contient de script.`,
  differing: (what: string) =>
    `${what} ne sort pas comme de Next : il a tout refait lui-même, et ce sera plus lent chaque fois. Voir docs/decisions/0005-pages-by-react.md.`,
  unknown: (what: string) =>
    `app/ contient ce que seul Next sait rendre (${what}) : il a fait toutes les pages, et ce sera plus lent chaque fois. Voir docs/decisions/0005-pages-by-react.md.`,
  busy: 'Une autre construction est en cours dans ce dossier : attendez qu’elle finisse, puis relancez.',
  exported: (files: number) => `${count(files, 'fichier posé', 'fichiers posés')} dans out/.`,
  standalone: (folder: string) => `Le site et son serveur sont dans ${folder}/ : node server.js.`,
}

const en: typeof fr = {
  errorsHead: (errors) => `${count(errors, 'error', 'errors')}, to mend before publication:`,
  warningsHead: (warnings) => `${count(warnings, 'warning', 'warnings')}, which ${warnings < 2 ? 'stops' : 'stop'} nothing:`,
  checked: (errors, warnings) =>
    errors + warnings === 0
      ? 'Content checked: nothing to report.'
      : `Content checked: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}.`,
  compared: (changes) =>
    changes === 0 ? 'Preview: nothing changes.' : `Preview: ${count(changes, 'text changes', 'texts change')}, see /preview.`,
  addressList: 'The published addresses: `npm run check` fails when one of them answers no more.',
  freezeHelp:
    'Usage: npm run freeze\nAdds to content/addresses.txt the published addresses that it lacks. From then on npm run check tells when one answers no more.',
  frozen: (added) => `${count(added, 'address', 'addresses')} added to addresses.txt.`,
  rendering: (done, all) => `${english.format(done)} / ${english.format(all)} posts`,
  finished: (pages) => `${count(pages, 'page', 'pages')} finished, without scripts.`,
  built: (made, kept) => `${count(made, 'page', 'pages')} made, ${kept} kept from last time; none holds a script.`,
  differing: (what) =>
    `${what} does not come out as Next makes it: Next has made everything, and so it will, slower, each time. See docs/decisions/0005-pages-by-react.md.`,
  unknown: (what) =>
    `app/ holds what only Next can render (${what}): it has made every page, and so it will, slower, each time. See docs/decisions/0005-pages-by-react.md.`,
  busy: 'Another build is at work in this folder: wait until it ends, then start again.',
  exported: (files) => `${count(files, 'file', 'files')} laid out in out/.`,
  standalone: (folder) => `The site and its server are in ${folder}/: node server.js.`,
}

/** What the build says to whoever runs it. */
export function buildWords(language: Language): typeof fr {
  return language === 'fr' ? fr : en
}

function count(n: number, one: string, several: string): string {
  return `${n} ${n < 2 ? one : several}`
}
