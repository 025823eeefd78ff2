import type { ReactNode } from 'react'
import { Contents } from '../_components/contents'
import { EpisodeMark } from '../_components/episode-mark'
import { FeedList } from '../_components/feed-list'
import { FiledUnder } from '../_components/filed-under'
import { Frame } from '../_components/frame'
import { LatestPost } from '../_components/latest-post'
import { MonthRibbon } from '../_components/month-ribbon'
import { Neighbours } from '../_components/neighbours'
import { Pager } from '../_components/pager'
import { PostHeader } from '../_components/post-header'
import { Archive, PostList, PostsByYear } from '../_components/post-list'
import { PreviewBanner } from '../_components/preview-banner'
import { ProblemNotice } from '../_components/problem-notice'
import { Prose } from '../_components/prose'
import { RecapList } from '../_components/recap-list'
import { SearchForm } from '../_components/search-form'
import { StatusNotice } from '../_components/status-notice'
import { TermList } from '../_components/term-list'
import { proseSample } from './prose-sample'
import * as sample from './sample'

const language = 'fr'
const recaps = { href: '/recaps/', label: 'Tous les récaps' }
const feeds = { href: '/feeds/', label: 'S’abonner' }
const pages = (count: number) => Array.from({ length: count }, (_, index) => `/page/${index + 1}/`)

/** Every component in every state, to look at while working on the look. Exists in `next dev` only. */
export default function StyleGuide() {
  return (
    <Frame
      language={language}
      title="Entre deux devis"
      home="/"
      menu={[{ href: '/style-guide/', label: 'Composants' }, { href: '/recaps/', label: 'Récaps' }, feeds]}
      current="/style-guide/"
      colophon={{ author: 'Camille Aubépine', links: [feeds] }}
      banner={<PreviewBanner language={language} branch="octobre" changes={{ href: '/preview/', count: 3 }} />}
      ruled={'+\u00A0?'}
    >
      <h1>Composants</h1>
      <p className="standfirst">Chacun dans tous ses états, pour les voir ensemble.</p>
      <Articles />
      <Recaps />
      <Lists />
    </Frame>
  )
}

function Articles() {
  return (
    <>
      <Show name="PostHeader">
        {sample.headers.map((header) => (
          <article key={header.title}>
            <PostHeader language={language} {...header} />
            <Prose html={sample.text} />
          </article>
        ))}
      </Show>
      <Show name="Contents">
        <Contents language={language} headings={sample.headings} />
      </Show>
      <Show name="Prose">
        <Prose html={proseSample} />
      </Show>
      <Show name="FiledUnder, Neighbours">
        <FiledUnder language={language} terms={sample.terms} />
        <Neighbours
          language={language}
          recaps
          previous={{ href: '/a/', title: 'À mon compte + 8 mois', untold: ['2017-11'] }}
          next={{ href: '/b/', title: 'Solo + 1 an et quart', skipped: ['2018-01', '2018-02'] }}
          all={recaps}
        />
        <Neighbours language={language} previous={{ href: '/c/', title: 'Small tools, long lives', lang: 'en', foreign: 'en' }} />
        <Neighbours language={language} periods previous={{ href: '/d/', title: '2016' }} next={{ href: '/e/', title: '2018' }} />
      </Show>
      <Show name="StatusNotice">
        <StatusNotice
          language={language}
          entry={{ ...sample.samplePost('Pourquoi un cahier', '2018-09-01'), status: 'scheduled' }}
        />
      </Show>
      <Show name="ProblemNotice">
        <ProblemNotice language={language} problems={sample.problems} />
      </Show>
    </>
  )
}

function Recaps() {
  return (
    <>
      <Show name="EpisodeMark">
        <div className="side marked">
          <EpisodeMark language={language} age={120} />
        </div>
        <p>À côté de la marque.</p>
      </Show>
      <Show name="MonthRibbon">
        <MonthRibbon
          language={language}
          site={sample.site}
          years={sample.ribbon}
          caption="8 récaps écrits, 4 mois sans récap, 1 laissé de côté"
          link={recaps}
          legend
        />
        <p>
          <span className="side">Il y a un an</span> <a href="/a/">À mon compte + 8 mois</a>
        </p>
      </Show>
      <Show name="LatestPost">
        <LatestPost
          site={{ ...sample.site, language }}
          post={{ ...sample.samplePost('À mon compte + 9 mois', '2017-10-28'), recap: { months: ['2017-09'], age: 9 } }}
          rendered={{ excerptHtml: sample.text }}
        />
      </Show>
      <Show name="RecapList">
        <RecapList language={language} site={sample.site} episodes={sample.episodes} firstLines={sample.firstLines} />
      </Show>
    </>
  )
}

function Lists() {
  const { posts } = sample
  return (
    <>
      <Show name="PostList">
        <PostList language={language} posts={posts} />
      </Show>
      <Show name="PostList, dates longues, extraits">
        <PostList
          language={language}
          dates="long"
          posts={posts.slice(0, 2).map((post) => ({ ...post, summary: sample.summary }))}
        />
      </Show>
      <Show name="SearchForm, résultats">
        <SearchForm language={language} action="/search/" label="Chercher un mot" />
        <div id="status" className="remark">
          <p>5 billets pour « devis »</p>
        </div>
        <div id="results">
          <PostList language={language} dates="long" posts={posts.slice(0, 2)} />
          <button type="button">Montrer la suite</button>
        </div>
      </Show>
      <Show name="PostList, dates dans le texte">
        <PostList language={language} dates="of-year" posts={posts.slice(0, 3)} />
      </Show>
      <Show name="PostList, vide">
        <PostList language={language} posts={[]} />
      </Show>
      <PostsByYear language={language} posts={posts} />
      <Archive language={language} years={sample.years} />
      <Show name="TermList">
        <TermList language={language} terms={sample.terms} />
      </Show>
      <Show name="Pager">
        <Pager language={language} page={2} hrefs={pages(3)} />
        <Pager language={language} page={6} hrefs={pages(20)} />
      </Show>
      <Show name="FeedList">
        <FeedList
          feeds={[
            {
              href: '/rss.xml',
              label: 'Tout le cahier',
              brings: 'chaque billet, en entier',
              address: 'https://www.example.org/rss.xml',
            },
          ]}
        />
      </Show>
    </>
  )
}

function Show({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h2>{name}</h2>
      {children}
    </section>
  )
}
