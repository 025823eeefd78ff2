import { z } from 'zod'
import { UnknownNode } from './element-tree'

/** What the pages of `app/` state of themselves, of all that Next's metadata could hold; `lib/views/metadata.ts` makes it. */
const metadataSchema = z.strictObject({
  metadataBase: z.null(),
  title: z.strictObject({ absolute: z.string() }),
  description: z.string().optional(),
  authors: z.array(z.strictObject({ name: z.string(), url: z.string().optional() })).optional(),
  manifest: z.string(),
  robots: z.strictObject({ index: z.literal(false), follow: z.literal(false) }).optional(),
  alternates: z.strictObject({
    canonical: z.string().optional(),
    types: z.record(z.string(), z.array(z.strictObject({ url: z.string(), title: z.string() }))),
  }),
  openGraph: z
    .strictObject({
      type: z.enum(['website', 'article']),
      title: z.string(),
      description: z.string().optional(),
      url: z.string().optional(),
      siteName: z.string(),
      locale: z.string(),
      images: z.array(z.strictObject({ url: z.string() })).optional(),
      publishedTime: z.string().optional(),
      modifiedTime: z.string().optional(),
      authors: z.array(z.string()).optional(),
    })
    .optional(),
  icons: z.strictObject({
    icon: z.array(z.strictObject({ url: z.string(), sizes: z.string().optional(), type: z.string().optional() })),
    apple: z.string(),
  }),
})

const viewportSchema = z.strictObject({
  themeColor: z.array(z.strictObject({ media: z.string(), color: z.string() })),
  colorScheme: z.string(),
})

type HeadMetadata = z.infer<typeof metadataSchema>

/** @throws UnknownNode on anything that pages have not stated so far */
export function readMetadata(stated: unknown): HeadMetadata {
  return known(metadataSchema.safeParse(stated))
}

/** @throws UnknownNode, as above */
export function readViewport(stated: unknown): z.infer<typeof viewportSchema> {
  return known(viewportSchema.safeParse(stated))
}

function known<T>(read: z.ZodSafeParseResult<T>): T {
  if (read.success) return read.data
  throw new UnknownNode(`metadata: ${z.prettifyError(read.error)}`)
}

/** The start of each head: next, the style sheets. React puts all this before the rest, wherever it stands. */
export function Viewport({ viewport }: { viewport: z.infer<typeof viewportSchema> }) {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {viewport.themeColor.map(({ color, media }) => (
        <meta key={media} name="theme-color" content={color} media={media} />
      ))}
      <meta name="color-scheme" content={viewport.colorScheme} />
    </>
  )
}

/**
 * The elements that Next makes of a page's metadata, in its order (`next/dist/lib/metadata/metadata-elements.js`), without those which
 * `strip-scripts.ts` would cut. That they are the same is seen in every build, see `moulds.ts`.
 */
export function Head({ metadata }: { metadata: HeadMetadata }) {
  const { title, description, authors = [], manifest, robots, alternates, openGraph, icons } = metadata
  // Browsers send no cookies with it by themselves, which previews of Vercel that ask for a password want.
  const crossOrigin = process.env.VERCEL_ENV === 'preview' ? 'use-credentials' : undefined
  return (
    <>
      {title.absolute && <title>{title.absolute}</title>}
      {description && <meta name="description" content={description} />}
      {authors.map(({ name, url }) => [
        url && <link key="url" rel="author" href={url} />,
        name && <meta key="name" name="author" content={name} />,
      ])}
      <link rel="manifest" href={manifest} crossOrigin={crossOrigin} />
      {robots && <meta name="robots" content="noindex, nofollow" />}
      {alternates.canonical && <link rel="canonical" href={alternates.canonical} />}
      {Object.entries(alternates.types).map(([type, feeds]) =>
        feeds.map(({ url, title }) => <link key={url} rel="alternate" type={type} href={url} title={title || undefined} />),
      )}
      {openGraph && <OpenGraph {...openGraph} />}
      {icons.icon.map(({ url, sizes, type }) => (
        <link key={url} rel="icon" href={url} sizes={sizes} type={type} />
      ))}
      <link rel="apple-touch-icon" href={icons.apple} />
    </>
  )
}

function OpenGraph(graph: NonNullable<HeadMetadata['openGraph']>) {
  const { title, description, url, siteName, locale, images = [], type, publishedTime, modifiedTime, authors = [] } = graph
  return (
    <>
      {title && <meta property="og:title" content={title} />}
      {description && <meta property="og:description" content={description} />}
      {url && <meta property="og:url" content={url} />}
      {siteName && <meta property="og:site_name" content={siteName} />}
      {locale && <meta property="og:locale" content={locale} />}
      {images.map((image) => (
        <meta key={image.url} property="og:image" content={image.url} />
      ))}
      <meta property="og:type" content={type} />
      {publishedTime && <meta property="article:published_time" content={publishedTime} />}
      {modifiedTime && <meta property="article:modified_time" content={modifiedTime} />}
      {authors.map((author) => (
        <meta key={author} property="article:author" content={author} />
      ))}
      <meta name="twitter:card" content={images.length > 0 ? 'summary_large_image' : 'summary'} />
    </>
  )
}
