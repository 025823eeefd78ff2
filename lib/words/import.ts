import type { Language } from '@/lib/config/types'

/** What the import of a Jekyll site says to the author. */
const fr = {
  usage: 'Usage : npm run import -- <dossier du site Jekyll> [--public DOSSIER] [--replace]',
  unknownOption: (option: string) => `Option inconnue : ${option}.`,
  noFolder: (folder: string) => `Le dossier « ${folder} » n’existe pas. Rien n’a été modifié.`,
  noPosts: (folder: string) =>
    `« ${folder} » ne contient pas de dossier _posts : ce n’est pas un site Jekyll. Rien n’a été modifié.`,
  inside: 'Le site à importer et le dossier de contenu sont le même dossier. Rien n’a été modifié.',
  config: (reason: string) => `_config.yml ne se lit pas : ${reason}\nRien n’a été modifié.`,
  changed: (folder: string, files: string[]) =>
    `« ${folder} » contient l’exemple livré avec le projet et aussi des textes à vous (${some(files, 'et d’autres')}). ` +
    'Rien n’a été modifié. Pour retirer l’exemple et importer, ajoutez --replace : vos textes restent.',
  failed: (reason: string) => `L’import s’est arrêté : ${reason}\nRelancez la commande : elle reprend où elle en était.`,
  kinds: {
    posts: (n: number) => count(n, 'billet', 'billets'),
    drafts: (n: number) => count(n, 'brouillon', 'brouillons'),
    pages: (n: number) => count(n, 'page', 'pages'),
    data: (n: number) => count(n, 'fichier de données', 'fichiers de données'),
    includes: (n: number) => count(n, 'fichier à inclure', 'fichiers à inclure'),
    assets: (n: number) => count(n, 'image ou autre fichier', 'images et autres fichiers'),
  },
  written: (n: number) => count(n, 'fichier écrit', 'fichiers écrits'),
  unchanged: (n: number) => `${n} déjà en place`,
  removed: (n: number) => `${count(n, 'fichier', 'fichiers')} de l’exemple retiré${n < 2 ? '' : 's'}.`,
  settings: (language: string, typography: string) => `site.yml : language ${language}, typography ${typography}.`,
  kept: (files: string[]) => `Gardés tels quels, car vous les avez modifiés :\n${list(files)}`,
  saved: (files: string[]) => `Remplacés ; votre version est à côté, avec un ~ à la fin :\n${list(files)}`,
  idle: (keys: string[]) => `Réglages de Jekyll sans effet ici : ${keys.join(', ')}.`,
  lost: (values: string[]) => `À vérifier, car repris autrement ou pas du tout : ${values.join(', ')}.`,
  left: {
    theme: (files: string[]) => `${count(files.length, 'fichier', 'fichiers')} du thème non repris (${some(files, '…')}).`,
    listing: (files: string[]) => `Pages que le site fait lui-même, non reprises : ${some(files, '…')}.`,
    other: (files: string[]) => `Non repris, à voir à la main :\n${list(files)}`,
  },
  next: 'Pour voir ce qui reste à corriger : npm run check. Pour lire le résultat : npm run dev.',
  nothing: 'Tout était déjà en place : rien n’a changé.',
}

export type ImportWords = typeof fr

const en: ImportWords = {
  usage: 'Usage: npm run import -- <folder of the Jekyll site> [--public FOLDER] [--replace]',
  unknownOption: (option) => `Unknown option: ${option}.`,
  noFolder: (folder) => `The folder “${folder}” does not exist. Nothing was changed.`,
  noPosts: (folder) => `“${folder}” has no _posts folder: it is not a Jekyll site. Nothing was changed.`,
  inside: 'The site to import and the content folder are the same folder. Nothing was changed.',
  config: (reason) => `_config.yml cannot be read: ${reason}\nNothing was changed.`,
  changed: (folder, files) =>
    `“${folder}” holds the sample that comes with the project, and texts of your own (${some(files, 'and others')}). ` +
    'Nothing was changed. To remove the sample and import, add --replace: your texts stay.',
  failed: (reason) => `The import stopped: ${reason}\nRun the command again: it goes on where it was.`,
  kinds: {
    posts: (n) => count(n, 'post', 'posts'),
    drafts: (n) => count(n, 'draft', 'drafts'),
    pages: (n) => count(n, 'page', 'pages'),
    data: (n) => count(n, 'data file', 'data files'),
    includes: (n) => count(n, 'include', 'includes'),
    assets: (n) => count(n, 'picture or other file', 'pictures and other files'),
  },
  written: (n) => count(n, 'file written', 'files written'),
  unchanged: (n) => `${n} in place already`,
  removed: (n) => `${count(n, 'file', 'files')} of the sample removed.`,
  settings: (language, typography) => `site.yml: language ${language}, typography ${typography}.`,
  kept: (files) => `Kept as they are, since you have changed them:\n${list(files)}`,
  saved: (files) => `Replaced; your version is beside, with a ~ at its end:\n${list(files)}`,
  idle: (keys) => `Settings of Jekyll without effect here: ${keys.join(', ')}.`,
  lost: (values) => `To be checked, since brought over otherwise or not at all: ${values.join(', ')}.`,
  left: {
    theme: (files) => `${count(files.length, 'file', 'files')} of the theme left behind (${some(files, '…')}).`,
    listing: (files) => `Pages that the site makes itself, left behind: ${some(files, '…')}.`,
    other: (files) => `Left behind, to be seen to by hand:\n${list(files)}`,
  },
  next: 'To see what is left to mend: npm run check. To read the result: npm run dev.',
  nothing: 'Everything was in place already: nothing has changed.',
}

export function importWords(language: Language): ImportWords {
  return language === 'fr' ? fr : en
}

function count(n: number, one: string, several: string): string {
  return `${n} ${n < 2 ? one : several}`
}

function some(files: string[], more: string): string {
  return [...files.slice(0, 3), ...(files.length > 3 ? [more] : [])].join(', ')
}

function list(files: string[]): string {
  return files.map((file) => `  ${file}`).join('\n')
}
