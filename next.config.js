import { load } from './lib/load.js'

// Node 20 does not read TypeScript by itself; the settings are typed and tested with the rest.
const { nextSettings } = await load('lib/build/next-settings.ts')

export default nextSettings
