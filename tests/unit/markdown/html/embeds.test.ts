import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finish, finished, problemCodes } from './finish'

const standIn = (href: string, text: string) => `<figure class="embed"><a href="${href}">${text}</a></figure>`

test('frames of known hosts become a link to the page they show', async () => {
  for (const [src, href, text] of [
    ['//www.youtube.com/embed/abc-_1?rel=0', 'https://www.youtube.com/watch?v=abc-_1', 'Voir la vidéo sur YouTube'],
    ['http://www.youtube-nocookie.com/embed/abc', 'https://www.youtube.com/watch?v=abc', 'Voir la vidéo sur YouTube'],
    ['https://www.youtube.com/v/abc', 'https://www.youtube.com/watch?v=abc', 'Voir la vidéo sur YouTube'],
    [
      'https://www.youtube.com/embed/videoseries?list=PL1',
      'https://www.youtube.com/playlist?list=PL1',
      'Voir la vidéo sur YouTube',
    ],
    ['https://youtu.be/abc', 'https://www.youtube.com/watch?v=abc', 'Voir la vidéo sur YouTube'],
    ['https://player.vimeo.com/video/12?h=3', 'https://vimeo.com/12', 'Voir la vidéo sur Vimeo'],
    ['https://www.dailymotion.com/embed/video/x1', 'https://www.dailymotion.com/video/x1', 'Voir la vidéo sur Dailymotion'],
    [
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
      'https://api.soundcloud.com/tracks/1',
      'Ouvrir sur SoundCloud',
    ],
    ['https://open.spotify.com/embed/album/1', 'https://open.spotify.com/album/1', 'Ouvrir sur Spotify'],
    ['https://codepen.io/moi/embed/abc', 'https://codepen.io/moi/pen/abc', 'Ouvrir sur CodePen'],
    ['https://www.example.com/carte?a=1', 'https://www.example.com/carte?a=1', 'Ouvrir sur example.com'],
    ['/demo.html', '/demo.html', 'Ouvrir la page'],
  ]) {
    assert.equal(await finished(`<iframe src="${src}" width="9"></iframe>`), standIn(href ?? '', text ?? ''), src)
  }
})

test('the title of a frame is the text of its link', async () => {
  const html = await finished('<iframe src="https://www.youtube.com/embed/a" title="Le film"></iframe>', { language: 'en' })
  assert.equal(html, standIn('https://www.youtube.com/watch?v=a', 'Le film (YouTube)'))
})

test('a frame without an address that can be opened goes, and is reported', async () => {
  for (const attributes of ['', 'src=""', 'src="javascript:alert(1)"', 'src="data:text/html,x"', 'srcdoc="<p>x"']) {
    assert.equal(await finished(`a<iframe ${attributes}></iframe>b`), 'ab')
    assert.deepEqual(await problemCodes(`a<iframe ${attributes}></iframe>b`), ['markup-removed'])
  }
})

test('a gist or a recording embedded by a script becomes a link; any other script goes, and is reported once', async () => {
  assert.equal(
    await finished('<script src="https://gist.github.com/moi/12ab.js"></script>'),
    standIn('https://gist.github.com/moi/12ab', 'Ouvrir sur GitHub'),
  )
  assert.equal(
    await finished('<script src="https://asciinema.org/a/14.js" id="asciicast-14" async></script>'),
    standIn('https://asciinema.org/a/14', 'Ouvrir sur asciinema'),
  )
  const others = '<script async src="//widgets.example/x.js"></script><script>alert(1)</script>'
  assert.equal(await finished(`a${others}b`), 'ab')
  assert.deepEqual(await problemCodes(others), ['markup-removed'])
})

test('a quoted tweet keeps its words', async () => {
  const html = '<blockquote class="twitter-tweet"><p>Bonjour</p></blockquote>'
  assert.equal(await finished(`${html}<script async src="https://platform.twitter.com/widgets.js"></script>`), html)
})

test('plug-ins become a link to what they play', async () => {
  const expected = standIn('https://www.youtube.com/watch?v=abc', 'Voir la vidéo sur YouTube')
  for (const html of [
    '<embed src="http://www.youtube.com/v/abc&hl=fr" type="application/x-shockwave-flash">',
    '<object data="http://www.youtube.com/v/abc"></object>',
    '<object><param name="movie" value="http://www.youtube.com/v/abc"></object>',
    '<object><embed src="http://www.youtube.com/v/abc"></object>',
  ]) {
    assert.equal(await finished(html), expected, html)
  }
})

test('a stand-in parts the paragraph around it, for a paragraph may hold no figure', async () => {
  const figure = standIn('https://vimeo.com/1', 'Voir la vidéo sur Vimeo')
  const frame = '<iframe src="https://player.vimeo.com/video/1"></iframe>'
  assert.equal(await finished(`<p>${frame}</p>`), figure)
  assert.equal(await finished(`<p class="a">x ${frame} y</p>`), `<p class="a">x </p>${figure}<p class="a"> y</p>`)
  assert.equal(await finished(`<p><em>x ${frame}</em> y</p>`), `<p><em>x </em></p>${figure}<p> y</p>`)
})

test('a frame inside a link leaves the link alone', async () => {
  assert.equal(await finished('<a href="/x">y<iframe src="https://player.vimeo.com/video/1"></iframe></a>'), '<a href="/x">y</a>')
})

test('the site’s own films and sounds stay, with controls and without starting by themselves', async () => {
  assert.equal(
    await finished('<video src="/v.mp4" autoplay poster="/p.jpg"><track src="/v.vtt" kind="captions"></video>'),
    '<video src="/v.mp4" poster="/p.jpg" controls preload="metadata"><track src="/v.vtt" kind="captions"></video>',
  )
  assert.equal(
    await finished('<audio><source src="https://www.example.org/a.mp3"></audio>'),
    '<audio controls preload="metadata"><source src="/a.mp3"></audio>',
  )
})

test('films of another host become a link, and a poster of another host is not fetched', async () => {
  const expected = standIn('https://o.example/v.mp4', 'Voir la vidéo sur o.example')
  assert.equal(await finished('<video src="//o.example/v.mp4"></video>'), expected)
  assert.equal(await finished('<video><source src="http://o.example/v.mp4"></video>'), expected)
  assert.doesNotMatch(await finished('<video src="/v.mp4" poster="https://o.example/p.jpg"></video>'), /o\.example/)
})

test('the link of a stand-in counts as a link of the text', async () => {
  const { references } = await finish('<iframe src="/demo.html"></iframe>')
  assert.deepEqual(references, [{ kind: 'link', href: '/demo.html', line: 1, column: 14 }])
})
