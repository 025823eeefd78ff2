import type { Content, Post } from '@/lib/posts'
import { langOf } from '@/lib/views/language'
import { postsOfMonths, recapsAbout } from '@/lib/views/recaps'
import { titleOf } from '@/lib/views/title'
import { hrefOf } from '@/lib/views/urls'
import { words } from '@/lib/words'
import { formatMonths } from '@/lib/words/dates'
import { listedPost } from './listed-post'
import { PostList } from './post-list'

/** Under a recap, what else was published in the months it tells; under an article, the recap that tells its month. */
export function AlongsideRecap({ post, content }: { post: Post; content: Content }) {
  return post.recap ? <PublishedThen post={post} content={content} /> : <ToldIn post={post} content={content} />
}

function PublishedThen({ post, content }: { post: Post; content: Content }) {
  const { site, posts } = content
  if (!post.recap) return null
  const others = postsOfMonths(post.recap.months, posts).filter((other) => other !== post)
  if (others.length === 0) return null
  return (
    <section>
      <h2 className="side">{words(site.language).publishedIn(formatMonths(post.recap.months, site.language))}</h2>
      <PostList
        language={site.language}
        posts={others.map((other) => listedPost(site, other))}
        dates={post.recap.months.length > 1 ? 'of-year' : 'day'}
      />
    </section>
  )
}

function ToldIn({ post, content }: { post: Post; content: Content }) {
  const { site, posts } = content
  const recap = recapsAbout(post.day, posts)[0]
  if (!recap?.recap) return null
  return (
    <p>
      <span className="side">{words(site.language).toldIn}</span>{' '}
      <a href={hrefOf(site, recap.url)} lang={langOf(site, recap.language)}>
        {titleOf(recap, site)}
      </a>
    </p>
  )
}
