/**
 * The transcripts in `docs/transcripts/`: what an author types and reads, made by running the commands on a real repository.
 * `UPDATE=1` writes them anew; without it they are held against what the commands say.
 */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { recapsToAugust, site, type Workshop, workshop } from './workshop'

class Transcript {
  private text = ''

  constructor(
    private readonly place: Workshop,
    title: string,
  ) {
    this.text = `# ${title}\n`
  }

  say(text: string): void {
    this.text += `\n${text}\n`
  }

  /** One command and all it prints; its exit code when it is not 0. */
  async run(name: string, ...args: string[]): Promise<void> {
    const typed = args.map((arg) => (/^[\w./-]+$/.test(arg) ? arg : `"${arg}"`))
    const { code, out, err } = await this.place.run(name, ...args)
    const end = code === 0 ? '' : `\n(code de sortie ${code})\n`
    this.text += `\n\`\`\`console\n$ ${['npm', 'run', name, ...(typed.length > 0 ? ['--', ...typed] : [])].join(' ')}\n${out}${err}${end}\`\`\`\n`
  }

  show(file: string): void {
    this.text += `\n\`\`\`markdown\n${this.place.read(file)}\`\`\`\n`
  }

  check(file: string): void {
    const path = join('docs', 'transcripts', file)
    if (process.env.UPDATE) {
      mkdirSync(join('docs', 'transcripts'), { recursive: true })
      writeFileSync(path, this.text)
    }
    assert.equal(readFileSync(path, 'utf8'), this.text)
  }
}

test('a forgotten month, from the first note to the post', async (t) => {
  const place = workshop(t)
  recapsToAugust(place)
  place.git('init', '--quiet')
  place.git('add', '.')
  place.git('commit', '--quiet', '--date', '2017-09-05T10:00:00+02:00', '-m', 'Récap d’août')
  const transcript = new Transcript(place, 'Un mois oublié')

  transcript.say('En septembre, quelques notes laconiques :')
  place.day = '2017-09-03'
  await transcript.run('note', 'trois projets à la fois, un cahier par projet')
  place.day = '2017-09-14'
  await transcript.run('note', 'trompette, première leçon : https://example.org/embouchure')
  await transcript.run('note', 'dire non au 4e devis', '--private')

  transcript.say('Le 28 octobre, le trou se voit :')
  place.day = '2017-10-28'
  await transcript.run('recap', '--status')
  await transcript.run('recap')
  transcript.say('Le brouillon :')
  transcript.show('content/drafts/a-mon-compte-plus-9-mois.md')

  transcript.say('Une note revient après coup ; la commande n’ajoute qu’elle :')
  await transcript.run('note', 'les voisins se plaignent', '--on', '2017-09-29')
  await transcript.run('recap')

  transcript.say('Le récap écrit, on le publie :')
  const draft = 'content/drafts/a-mon-compte-plus-9-mois.md'
  const written = place
    .read(draft)
    .replace('<!-- carnet: le premier paragraphe -->', 'Ce mois de septembre était… inexistant.')
    .replace(/## Le toit\n\n<!--.*-->/, '## Et dans les interstices\n\nJ’ai commencé la trompette.')
    .replace(/## En chiffres\n\n<!--.*-->/, '## En chiffres\n\n- 3 projets, 3 cahiers.')
  place.write(draft, written)
  await transcript.run('publish', 'a-mon-compte-plus-9-mois')
  transcript.show('content/posts/2017-10-28-a-mon-compte-plus-9-mois.md')
  await transcript.run('recap', '--status')
  transcript.check('un-mois-oublie.md')
})

test('the help of each command, and what a slip of the hand is answered', async (t) => {
  const place = workshop(t, site)
  place.write('content/drafts/bilan-octobre.md', '---\ntitle: Bilan\n---\n\nDu texte.\n')
  const transcript = new Transcript(place, 'Aide et faux pas')
  for (const command of ['note', 'recap', 'new', 'publish']) await transcript.run(command, '--help')
  transcript.say('Ce qui ne va pas tient en une ligne, avec quoi faire :')
  await transcript.run('note', 'texte', '--on', '14/09/2017')
  await transcript.run('note', 'texte', '--privé')
  await transcript.run('recap', '--month', '2018-02')
  await transcript.run('new', 'Bilan octobre')
  await transcript.run('publish', 'bilan-octbre')
  transcript.check('aide-et-faux-pas.md')
})
