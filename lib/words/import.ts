import type { Language } from '@/lib/config/types'

/** What the import of a Jekyll site says to the author. */
const fr = {
  usage: 'Usage : npm run import -- <dossier du site Jekyll> [--public DOSSIER] [--replace]',
  help:
    'Apporte les textes, images et réglages d’un site Jekyll, tels quels. Rien n’est changé dans son dossier, aucun fichier modifié ici n’est écrasé.\n' +
    '  --public DOSSIER  met les images et autres fichiers ailleurs que dans public/\n' +
    '  --replace         retire l’exemple livré avec le projet, et met de côté (nom~) ce qui diffère',
  unknownOption: (option: string) => `Option inconnue : ${option}.`,
  noFolder: (folder: string) => `Le dossier « ${folder} » n’existe pas. Rien n’a été modifié.`,
  noPosts: (folder: string) =>
    `« ${folder} » ne contient pas de dossier _posts : ce n’est pas un site Jekyll. Rien n’a été modifié.`,
  inside: 'Le site à importer et le dossier de contenu sont le même dossier. Rien n’a été modifié.',
  config: (reason: string) => `_config.yml ne se lit pas : ${reason}\nRien n’a été modifié.`,
  changed: (folder: string, files: string[]) =>
    `« ${folder} » contient l’exemple livré avec le projet et aussi des textes à vous (${some(files, 'et d’autres')}). ` +
    'Rien n’a été modifié. Pour retirer l’exemple et importer, ajoutez --replace : vos textes restent.',
  blocked: {
    file: (path: string) => `« ${path} » est un fichier, là où il faut un dossier. Rien n’a été modifié.`,
    folder: (path: string) => `« ${path} » est un dossier, là où il faut un fichier. Rien n’a été modifié.`,
    locked: (path: string) => `Rien ne peut être écrit dans « ${path} » : vérifiez ses droits. Rien n’a été modifié.`,
  },
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
  guessed: (key: string, value: string) =>
    `_config.yml n’a pas de « ${key} » : site.yml dit « ${value} ». Corrigez-le au besoin.`,
  placeholder: (key: string, value: string) =>
    `_config.yml n’a pas de « ${key} » et rien ne le laisse deviner : site.yml dit « ${value} », à remplacer avant la mise en ligne.`,
  recaps: (titles: string[], start: string) =>
    `Vos titres montrent une série de récaps (${titles.join(', ')}) commencée en ${start} : vérifiez « recaps » dans site.yml.`,
  comments: {
    recaps: 'Proposé par l’import d’après vos titres : vérifiez le début.',
    onProblem:
      'Les erreurs des textes importés n’arrêtent pas le site. Supprimez cette ligne quand npm run check n’en trouve plus.',
    url: 'À remplacer par l’adresse du site.',
    urlInTexts:
      '_config.yml n’avait pas d’adresse : {{ site.url }} reste vide dans les textes, et les liens qui l’écrivent en entier restent tels quels.',
  },
  kept: (files: string[]) => `Gardés tels quels, car ils ne sont pas ce que cet import écrirait :\n${list(files)}`,
  saved: (files: string[]) => `Remplacés ; votre version est à côté, avec un ~ à la fin :\n${list(files)}`,
  idle: (keys: string[]) => `Réglages de Jekyll sans effet ici : ${keys.join(', ')}.`,
  lost: (values: string[]) => `À vérifier, car repris autrement ou pas du tout : ${values.join(', ')}.`,
  left: {
    layout: (files: string[]) => `Gabarits non repris, ce site a les siens : ${names(files)}.`,
    theme: (files: string[]) => `${count(files.length, 'fichier', 'fichiers')} du thème non repris (${some(files, '…')}).`,
    moved: (files: string[]) =>
      `Pages qui mènent ailleurs (redirect_to), non reprises : ${files.join(', ')}. Pour un texte d’ici, mettez leur adresse dans son redirect_from ; sinon, dans les redirections de l’hébergeur.`,
    listing: (files: string[]) => `Pages que le site fait lui-même, non reprises : ${files.join(', ')}.`,
    collection: (files: string[]) =>
      `Collections non reprises : ${folders(files)}. Pour garder un de leurs textes, rangez-le dans pages/ avec son permalink.`,
    refused: (files: string[]) => `Liens qui sortent du dossier ou ne mènent nulle part, non repris :\n${list(files)}`,
    other: (files: string[]) => `Non repris, à voir à la main :\n${list(files)}`,
  },
  uses: (counts: string[]) => `Vos billets utilisent : ${counts.join(', ')}.`,
  features: {
    highlight: '{% highlight %}',
    include: '{% include %}',
    links: '{% link %} et {% post_url %}',
    liquid: 'logique Liquid',
    variables: '{{ site.… }} et {{ page.… }}',
    plugins: 'balises d’extensions',
    rawHtml: 'HTML dans le texte',
    fences: 'blocs de code',
    footnotes: 'notes de bas de page',
    attributes: 'attributs {: … }',
    contents: 'sommaire {:toc}',
    headingIds: 'ancres {#…}',
    tables: 'tableaux',
    math: 'formules',
    abbreviations: 'abréviations',
    definitions: 'listes de définitions',
    html: 'fichiers .html',
    permalink: 'permalink',
    redirects: 'redirect_from',
  },
  gravities: {
    broken: (n: number) => `Il manque quelque chose (${n}) :`,
    different: (n: number) => `Différent de Jekyll (${n}) :`,
    byHand: (n: number) => `À voir à la main (${n}) :`,
  },
  textile: (n: number) =>
    `${count(n, 'billet', 'billets')} en Textile, que ce site ne lit pas : convertissez-les, par exemple avec pandoc -f textile -t gfm.`,
  marked: (n: number) =>
    `${count(n, 'billet', 'billets')} avec « draft: true » : ${n < 2 ? 'Jekyll le publiait, c’est ici un brouillon' : 'Jekyll les publiait, ce sont ici des brouillons'}. Retirez la clé pour publier.`,
  eased: 'Ces erreurs n’arrêteront pas le site : l’import a écrit « on_problem: warn » dans site.yml.',
  addressList: 'Les adresses publiées : npm run check échoue si l’une d’elles ne répond plus.',
  frozen: (n: number) => `${count(n, 'adresse notée', 'adresses notées')} dans addresses.txt : npm run check veille sur elles.`,
  remarks: (n: number) => `${count(n, 'remarque', 'remarques')} de plus sur les textes eux-mêmes : npm run check.`,
  elsewhere: (n: number) => ` (et ${count(n, 'autre fois', 'autres fois')})`,
  allWell: 'Aucune différence avec Jekyll n’a été trouvée.',
  next: 'Pour lire le résultat : npm run dev. Pour ce qui reste à corriger : npm run check.',
  nothing: 'Tout était déjà en place : rien n’a changé.',
}

export type ImportWords = typeof fr

const en: ImportWords = {
  usage: 'Usage: npm run import -- <folder of the Jekyll site> [--public FOLDER] [--replace]',
  help:
    'Brings the texts, pictures and settings of a Jekyll site as they are. Nothing in its folder is changed, no file edited here is overwritten.\n' +
    '  --public DIR  puts pictures and other files elsewhere than in public/\n' +
    '  --replace     takes away the sample that comes with the project, and puts aside (name~) what differs',
  unknownOption: (option) => `Unknown option: ${option}.`,
  noFolder: (folder) => `The folder “${folder}” does not exist. Nothing was changed.`,
  noPosts: (folder) => `“${folder}” has no _posts folder: it is not a Jekyll site. Nothing was changed.`,
  inside: 'The site to import and the content folder are the same folder. Nothing was changed.',
  config: (reason) => `_config.yml cannot be read: ${reason}\nNothing was changed.`,
  changed: (folder, files) =>
    `“${folder}” holds the sample that comes with the project, and texts of your own (${some(files, 'and others')}). ` +
    'Nothing was changed. To remove the sample and import, add --replace: your texts stay.',
  blocked: {
    file: (path) => `“${path}” is a file where a folder must be. Nothing was changed.`,
    folder: (path) => `“${path}” is a folder where a file must be. Nothing was changed.`,
    locked: (path) => `Nothing can be written in “${path}”: check its permissions. Nothing was changed.`,
  },
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
  guessed: (key, value) => `_config.yml has no “${key}”: site.yml says “${value}”. Correct it if need be.`,
  placeholder: (key, value) =>
    `_config.yml has no “${key}” and nothing tells it: site.yml says “${value}”, to be replaced before the site goes online.`,
  recaps: (titles, start) =>
    `Your titles show a series of recaps (${titles.join(', ')}) that began in ${start}: check “recaps” in site.yml.`,
  comments: {
    recaps: 'Proposed by the import after your titles: check the start.',
    onProblem: 'Errors in imported texts do not stop the site. Delete this line once npm run check finds none.',
    url: 'To be replaced by the address of the site.',
    urlInTexts:
      '_config.yml had no address: {{ site.url }} stays empty in the texts, and links that spell the address out stay as they are.',
  },
  kept: (files) => `Kept as they are, since they are not what this import would write:\n${list(files)}`,
  saved: (files) => `Replaced; your version is beside, with a ~ at its end:\n${list(files)}`,
  idle: (keys) => `Settings of Jekyll without effect here: ${keys.join(', ')}.`,
  lost: (values) => `To be checked, since brought over otherwise or not at all: ${values.join(', ')}.`,
  left: {
    layout: (files) => `Layouts left behind, this site has its own: ${names(files)}.`,
    theme: (files) => `${count(files.length, 'file', 'files')} of the theme left behind (${some(files, '…')}).`,
    moved: (files) =>
      `Pages that lead elsewhere (redirect_to), left behind: ${files.join(', ')}. For a text of this site, put their address in its redirect_from; else in the host’s redirects.`,
    listing: (files) => `Pages that the site makes itself, left behind: ${files.join(', ')}.`,
    collection: (files) =>
      `Collections left behind: ${folders(files)}. To keep one of their texts, put it in pages/ with its permalink.`,
    refused: (files) => `Links that lead out of the folder or nowhere, left behind:\n${list(files)}`,
    other: (files) => `Left behind, to be seen to by hand:\n${list(files)}`,
  },
  uses: (counts) => `Your posts use: ${counts.join(', ')}.`,
  features: {
    highlight: '{% highlight %}',
    include: '{% include %}',
    links: '{% link %} and {% post_url %}',
    liquid: 'Liquid logic',
    variables: '{{ site.… }} and {{ page.… }}',
    plugins: 'tags of plugins',
    rawHtml: 'HTML in the text',
    fences: 'code blocks',
    footnotes: 'footnotes',
    attributes: 'attributes {: … }',
    contents: 'table of contents {:toc}',
    headingIds: 'anchors {#…}',
    tables: 'tables',
    math: 'formulas',
    abbreviations: 'abbreviations',
    definitions: 'definition lists',
    html: '.html files',
    permalink: 'permalink',
    redirects: 'redirect_from',
  },
  gravities: {
    broken: (n) => `Something is missing (${n}):`,
    different: (n) => `Different from Jekyll (${n}):`,
    byHand: (n) => `To be seen to by hand (${n}):`,
  },
  textile: (n) =>
    `${count(n, 'post', 'posts')} in Textile, which this site does not read: convert them, for instance with pandoc -f textile -t gfm.`,
  marked: (n) =>
    `${count(n, 'post', 'posts')} with “draft: true”: Jekyll published ${n < 2 ? 'it, here it is a draft' : 'them, here they are drafts'}. Take the key away to publish.`,
  eased: 'These errors will not stop the site: the import has written “on_problem: warn” in site.yml.',
  addressList: 'The published addresses: npm run check fails when one of them answers no more.',
  frozen: (n) => `${count(n, 'address', 'addresses')} noted in addresses.txt: npm run check watches over them.`,
  remarks: (n) => `${count(n, 'more remark', 'more remarks')} on the texts themselves: npm run check.`,
  elsewhere: (n) => ` (and ${count(n, 'more time', 'more times')})`,
  allWell: 'No difference from Jekyll was found.',
  next: 'To read the result: npm run dev. For what is left to mend: npm run check.',
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

/** Names of files without folder and extension. */
function names(files: string[]): string {
  return files.map((file) => file.replace(/^.*\//, '').replace(/\.[^.]*$/, '')).join(', ')
}

/** `_recettes (3), _films (1)`. */
function folders(files: string[]): string {
  const counts = new Map<string, number>()
  for (const file of files) {
    const [folder = ''] = /_[^/]*/.exec(file) ?? []
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts].map(([folder, number]) => `${folder} (${number})`).join(', ')
}
